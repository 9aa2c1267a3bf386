package dev.halfmillion.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds the data folder for this process alone; the operating system lets go when it dies. A
 * command may work in it as the guest of the process that holds it.
 */
final class DataFolder implements AutoCloseable {

  private final FileChannel channel;
  private final boolean ours;

  private DataFolder(FileChannel channel, boolean ours) {
    this.channel = channel;
    this.ours = ours;
  }

  /**
   * Holds the folder.
   *
   * @throws StartRefused when another process does, or it cannot be written to
   */
  static DataFolder claim(Path folder) {
    DataFolder claimed = visit(folder);
    if (claimed.ours) {
      return claimed;
    }
    try (claimed) {
      throw new StartRefused(
          "The data folder "
              + folder.toAbsolutePath()
              + " is in use by another run (process "
              + Files.readString(file(folder)).strip()
              + "). Stop that run, or set HALFMILLION_DATA to another folder.");
    } catch (IOException unwritable) {
      throw unwritable(folder, unwritable);
    }
  }

  /**
   * Holds the folder, or is a guest in it where another process holds it.
   *
   * @throws StartRefused when it cannot be written to
   */
  static DataFolder visit(Path folder) {
    Path file = file(folder);
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      boolean ours = lock(channel) != null;
      if (ours) {
        channel.truncate(0);
        String pid = String.valueOf(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      }
      return new DataFolder(channel, ours);
    } catch (IOException unwritable) {
      throw unwritable(folder, unwritable);
    }
  }

  /** Whether this process holds it and is no guest. */
  boolean isOurs() {
    return ours;
  }

  private static Path file(Path folder) {
    return folder.toAbsolutePath().resolve("in-use.lock");
  }

  private static StartRefused unwritable(Path folder, IOException why) {
    return new StartRefused(
        "The data folder "
            + folder.toAbsolutePath()
            + " cannot be written to ("
            + why.getClass().getSimpleName()
            + "). Let this user write there, or set HALFMILLION_DATA to another folder.",
        why);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
