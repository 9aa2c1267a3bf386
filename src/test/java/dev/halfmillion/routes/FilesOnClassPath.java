package dev.halfmillion.routes;

import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Names of files that are served as they are. */
final class FilesOnClassPath {

  private FilesOnClassPath() {}

  /** The path below a folder of the class path of the first file that fits, or a made-up one. */
  static String found(String folder, String pattern) throws IOException {
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + pattern)) {
      String address = file.getURL().toString();
      return address.substring(address.lastIndexOf(folder) + folder.length());
    }
    return "not-built.js";
  }
}
