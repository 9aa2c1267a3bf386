package dev.halfmillion.platform.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the text files that are shipped beside the classes. */
final class ClasspathText {

  private ClasspathText() {}

  static List<String> lines(String name) {
    return read("/dev/halfmillion/platform/ui/" + name).lines().toList();
  }

  static String read(String path) {
    try (InputStream in = ClasspathText.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing on the classpath: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
