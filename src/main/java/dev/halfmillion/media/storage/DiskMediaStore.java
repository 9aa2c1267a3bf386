package dev.halfmillion.media.storage;

import dev.halfmillion.media.ContentHash;
import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps files below the data folder as {@code media/ab/cd/abcd…}. A file appears under its name
 * only whole: it is written beside, forced to disk and moved. Names are hashes, so no input can
 * lead outside the folder.
 */
final class DiskMediaStore implements MediaStore {

  private static final int CHUNK = 64 * 1024;
  private static final String UNFINISHED = ".part";
  private static final String DRAFT = ".draft";

  private final Path folder;

  /**
   * Files of one installation.
   *
   * @param data its data folder
   */
  DiskMediaStore(Path data) {
    this.folder = data.toAbsolutePath().normalize().resolve("media");
  }

  @Override
  public String address() {
    return "the folder " + folder;
  }

  @Override
  public Stored put(InputStream bytes, long limit) throws IOException {
    Path draft = Files.createTempFile(incoming(), "file", UNFINISHED);
    try {
      Stored stored = write(bytes, limit, draft);
      move(draft, stored.content());
      return stored;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  @Override
  public InputStream open(ContentHash content, long offset, long length) throws IOException {
    return open(place(content), offset);
  }

  @Override
  public Optional<Path> file(ContentHash content) {
    return Optional.of(place(content)).filter(Files::isRegularFile);
  }

  @Override
  public void remove(ContentHash content, Instant before) throws IOException {
    Path place = place(content);
    if (Files.exists(place) && Files.getLastModifiedTime(place).toInstant().isBefore(before)) {
      Files.deleteIfExists(place);
    }
  }

  @Override
  public boolean evenPieces() {
    return false;
  }

  @Override
  public Optional<DirectParts> direct() {
    return Optional.empty();
  }

  @Override
  public long stage(UUID draft, long offset, InputStream piece) throws IOException {
    try (FileChannel out =
        FileChannel.open(draft(draft), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      out.position(offset);
      byte[] chunk = new byte[CHUNK];
      long size = 0;
      for (int read = piece.read(chunk); read >= 0; read = piece.read(chunk)) {
        writeAll(out, ByteBuffer.wrap(chunk, 0, read));
        size += read;
      }
      out.force(true);
      return size;
    }
  }

  @Override
  public InputStream openStaged(UUID draft, long offset) throws IOException {
    return open(draft(draft), offset);
  }

  @Override
  public void seal(UUID draft, long size) throws IOException {
    try (FileChannel whole = FileChannel.open(draft(draft), StandardOpenOption.WRITE)) {
      if (whole.size() < size) {
        throw new Refusal("upload.size", "The file is shorter than it was said to be.");
      }
      whole.truncate(size);
    }
  }

  @Override
  public Stored keep(UUID draft, long size) throws IOException {
    Path file = draft(draft);
    MessageDigest digest = ContentHash.digest();
    try (InputStream in = open(file, 0)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
    }
    ContentHash content = ContentHash.of(digest.digest());
    move(file, content);
    Files.deleteIfExists(file);
    return new Stored(content, size);
  }

  @Override
  public void discard(UUID draft) throws IOException {
    Files.deleteIfExists(draft(draft));
  }

  @Override
  public void sweep(Instant before) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(incoming())) {
      left = files.filter(file -> file.toString().endsWith(UNFINISHED)).toList();
    }
    for (Path file : left) {
      if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public long room() throws IOException {
    return Files.getFileStore(incoming()).getUsableSpace();
  }

  private Path incoming() throws IOException {
    return Files.createDirectories(folder.resolve("incoming"));
  }

  private Path draft(UUID draft) throws IOException {
    return incoming().resolve(draft + DRAFT);
  }

  @Override
  public List<Stored> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Stored> kept = new ArrayList<>();
    try (Stream<Path> files = Files.find(folder, 3, (file, about) -> about.isRegularFile())) {
      for (Path file : files.filter(this::isWhole).sorted().toList()) {
        ContentHash content = new ContentHash(file.getFileName().toString());
        kept.add(new Stored(content, Files.size(file)));
      }
    }
    return kept;
  }

  private boolean isWhole(Path file) {
    String name = file.getFileName().toString();
    return ContentHash.isOne(name) && file.equals(place(new ContentHash(name)));
  }

  private Path place(ContentHash content) {
    String hex = content.hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  /** Where equal bytes lie already, they are as young as the draft from now on. */
  private void move(Path draft, ContentHash content) throws IOException {
    Path place = place(content);
    if (Files.exists(place)) {
      Files.setLastModifiedTime(place, Files.getLastModifiedTime(draft));
    } else {
      Files.createDirectories(place.getParent());
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static InputStream open(Path file, long offset) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(offset);
    return Channels.newInputStream(channel);
  }

  private static Stored write(InputStream bytes, long limit, Path draft) throws IOException {
    MessageDigest digest = ContentHash.digest();
    long size = 0;
    try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
        size += read;
        if (size > limit) {
          throw new Refusal("media.size", "The file is larger than allowed.");
        }
        digest.update(chunk, 0, read);
        writeAll(out, ByteBuffer.wrap(chunk, 0, read));
      }
      out.force(true);
    }
    return new Stored(ContentHash.of(digest.digest()), size);
  }

  private static void writeAll(FileChannel out, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }
}
