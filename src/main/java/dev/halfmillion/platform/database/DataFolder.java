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

/** Holds the data folder for this process alone; the operating system lets go when it dies. */
final class DataFolder implements AutoCloseable {

  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  static DataFolder claim(Path folder) {
    Path file = folder.toAbsolutePath().resolve("in-use.lock");
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        String holder = Files.readString(file).strip();
        channel.close();
        throw new StartRefused(
            "The data folder "
                + folder.toAbsolutePath()
                + " is in use by another run (process "
                + holder
                + "). Stop that run, or set HALFMILLION_DATA to another folder.");
      }
      channel.truncate(0);
      String pid = String.valueOf(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return new DataFolder(channel);
    } catch (IOException unwritable) {
      throw new StartRefused(
          "The data folder "
              + folder.toAbsolutePath()
              + " cannot be written to ("
              + unwritable.getClass().getSimpleName()
              + "). Let this user write there, or set HALFMILLION_DATA to another folder.",
          unwritable);
    }
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
