package dev.halfmillion.backoffice.backup;

import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder. A backup is written under another name, forced to disk and then renamed; who writes
 * holds a lock on it, so that what a killed process left can be told from what is being written.
 */
final class FolderPlace implements BackupPlace {

  private static final String UNFINISHED = ".unfinished";

  private final Path folder;

  FolderPlace(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public String address() {
    return folder.toString();
  }

  @Override
  public List<StoredFile> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<StoredFile> whole = new ArrayList<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.startsWith(OURS)) {
        whole.add(new StoredFile(name, Files.size(file)));
      }
    }
    whole.sort(Comparator.comparing(StoredFile::name));
    return whole;
  }

  @Override
  public Draft begin(String name) throws IOException {
    if (Files.exists(folder.resolve(name))) {
      throw new FileAlreadyExistsException(name);
    }
    return replace(name);
  }

  @Override
  public Draft replace(String name) throws IOException {
    Files.createDirectories(folder);
    return new FileDraft(folder.resolve(name), folder.resolve("." + name + UNFINISHED));
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(folder.resolve(name));
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  @Override
  public void clearLeftovers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.startsWith("." + OURS) && name.endsWith(UNFINISHED) && isNobodys(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isNobodys(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).toList();
    }
  }

  @Override
  public void close() {}

  private static final class FileDraft implements Draft {

    private final Path place;
    private final Path unfinished;
    private final FileChannel channel;
    private final OutputStream stream;

    FileDraft(Path place, Path unfinished) throws IOException {
      this.place = place;
      this.unfinished = unfinished;
      this.channel = created(unfinished);
      if (channel.tryLock() == null) {
        throw new Refusal("backup.busy", "Another backup is being written to " + place + ".");
      }
      this.stream = new Forced(channel);
    }

    /** Readable by its owner alone, where files have owners. */
    private static FileChannel created(Path file) throws IOException {
      if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return FileChannel.open(file, StandardOpenOption.WRITE);
      }
      return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public OutputStream stream() {
      return stream;
    }

    @Override
    public void keep() throws IOException {
      Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
      channel.close();
      try (FileChannel folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      } catch (IOException foldersAreNotForcedHere) {
        // Windows cannot open a folder; there the rename is journalled by the file system.
        return;
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * Forces the bytes to disk where the one who wrote them closes the stream, and keeps the lock.
   */
  private static final class Forced extends OutputStream {

    private final FileChannel channel;
    private final OutputStream below;

    Forced(FileChannel channel) {
      this.channel = channel;
      this.below = Channels.newOutputStream(channel);
    }

    @Override
    public void write(int single) throws IOException {
      below.write(single);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      below.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (channel.isOpen()) {
        channel.force(true);
      }
    }
  }
}
