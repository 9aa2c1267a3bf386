package dev.halfmillion.media;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Settings;
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
import java.security.NoSuchAlgorithmException;
import org.springframework.stereotype.Component;

/**
 * Keeps files below the data folder as {@code media/ab/cd/abcd…}. A file appears under its name
 * only whole: it is written beside, forced to disk and moved. Names are hashes, so no input can
 * lead outside the folder.
 */
@Component
class DiskMediaStore implements MediaStore {

  private static final int CHUNK = 64 * 1024;

  private final Path folder;

  DiskMediaStore(Settings settings) {
    this.folder = settings.data().toAbsolutePath().resolve("media");
  }

  @Override
  public Stored put(InputStream bytes, long limit) throws IOException {
    Path incoming = Files.createDirectories(folder.resolve("incoming"));
    Path draft = Files.createTempFile(incoming, "file", ".part");
    try {
      Stored stored = write(bytes, limit, draft);
      Path place = place(stored.content());
      if (!Files.exists(place)) {
        Files.createDirectories(place.getParent());
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      }
      return stored;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  @Override
  public InputStream open(ContentHash content, long offset) throws IOException {
    FileChannel channel = FileChannel.open(place(content), StandardOpenOption.READ);
    channel.position(offset);
    return Channels.newInputStream(channel);
  }

  private Path place(ContentHash content) {
    String hex = content.hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  private static Stored write(InputStream bytes, long limit, Path draft) throws IOException {
    MessageDigest digest = sha256();
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
