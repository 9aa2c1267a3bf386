package dev.halfmillion.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that only the owner of this process can read. */
public final class PrivateFiles {

  private PrivateFiles() {}

  /**
   * Writes a secret as the whole content of a file, readable by its owner alone where files have
   * owners.
   */
  public static void write(Path file, String content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Files.deleteIfExists(file);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, content);
  }
}
