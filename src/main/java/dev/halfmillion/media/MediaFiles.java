package dev.halfmillion.media;

import dev.halfmillion.media.storage.MediaStore;
import dev.halfmillion.media.storage.StorageSettings;
import dev.halfmillion.media.storage.Stores;
import dev.halfmillion.platform.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All files of the academy as bytes under their hash, for those who carry them elsewhere. */
public final class MediaFiles {

  private final MediaStore store;

  private MediaFiles(MediaStore store) {
    this.store = store;
  }

  /** The files of an installation, which need not run. */
  public static MediaFiles of(Settings settings, Environment environment) {
    return new MediaFiles(Stores.of(settings, StorageSettings.of(environment)));
  }

  /** The files in the data folder of an installation. */
  public static MediaFiles onDisk(Settings settings) {
    return in(Stores.of(settings, StorageSettings.onDisk()));
  }

  /** The files in a storage. */
  public static MediaFiles in(MediaStore store) {
    return new MediaFiles(store);
  }

  /** How people write the place where they lie. */
  public String address() {
    return store.address();
  }

  /** Every whole file, in the order of their hashes. */
  public List<Kept> all() throws IOException {
    return store.all().stream()
        .map(stored -> new Kept(stored.content().hex(), stored.size()))
        .toList();
  }

  /** The hashes that the database names. */
  public static List<String> named(JdbcClient jdbc) {
    return jdbc.sql("SELECT DISTINCT content_hash FROM media_asset ORDER BY content_hash")
        .query((row, number) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }

  /**
   * The bytes of a file; the caller closes the stream.
   *
   * @throws java.nio.file.NoSuchFileException when it is not there
   */
  public InputStream open(String hash) throws IOException {
    return store.open(new ContentHash(hash), 0, Long.MAX_VALUE);
  }

  /**
   * Keeps a file; one that is there already is left.
   *
   * @throws IOException when the bytes have another hash
   */
  public void put(String hash, InputStream bytes) throws IOException {
    if (!store.put(bytes, Long.MAX_VALUE).content().equals(new ContentHash(hash))) {
      throw new IOException("The bytes of the file " + hash + " are others");
    }
  }

  /**
   * One file.
   *
   * @param hash SHA-256 of its bytes, in lower-case hexadecimal
   * @param bytes its size
   */
  public record Kept(String hash, long bytes) {}
}
