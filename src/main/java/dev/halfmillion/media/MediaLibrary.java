package dev.halfmillion.media;

import dev.halfmillion.media.storage.MediaStore;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The academy's files: put in, described and opened again. */
@Service
public class MediaLibrary {

  private static final int LONGEST_NAME = 120;

  private final MediaStore store;
  private final MediaAssets assets;
  private final MediaLimits limits;
  private final BusinessClock clock;

  MediaLibrary(MediaStore store, MediaAssets assets, MediaLimits limits, BusinessClock clock) {
    this.store = store;
    this.assets = assets;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Keeps a file. The same bytes under the same name and type are the same file, so storing twice
   * is harmless.
   *
   * @param fileName what people call it; folders in it are cut off
   * @throws Refusal for a type that is not kept, an empty file, or one that is too large
   */
  public MediaId store(InputStream bytes, String fileName, String contentType) {
    return store(bytes, fileName, contentType, true);
  }

  /**
   * Keeps a file as {@link #store} does, which may be cleared away until it is {@link #claim
   * claimed}.
   */
  public MediaId storeUnclaimed(InputStream bytes, String fileName, String contentType) {
    return store(bytes, fileName, contentType, false);
  }

  /** Something uses the file from now on. */
  public void claim(MediaId id) {
    assets.claim(id);
  }

  private MediaId store(InputStream bytes, String fileName, String contentType, boolean claimed) {
    MediaType type = MediaType.of(contentType);
    try {
      MediaStore.Stored stored = store.put(bytes, limits.video().toBytes());
      if (stored.size() == 0) {
        throw new Refusal("media.empty", "The file is empty.");
      }
      return assets.add(stored, type, plainName(fileName), claimed, clock.instant()).id();
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot store " + plainName(fileName), failed);
    }
  }

  /** What is known of a file, or empty. */
  public Optional<MediaAsset> describe(MediaId id) {
    return assets.find(id);
  }

  /** What is known of some files, in no order; those that are not there are left out. */
  public List<MediaAsset> describe(Collection<MediaId> ids) {
    return assets.find(ids);
  }

  /** The bytes of a file from an offset on; the caller closes the stream. */
  public InputStream open(MediaAsset asset, long offset) throws IOException {
    return open(asset, offset, asset.size() - offset);
  }

  /** So many bytes of a file from an offset on; the caller closes the stream. */
  public InputStream open(MediaAsset asset, long offset, long length) throws IOException {
    return store.open(asset.content(), offset, length);
  }

  /** The file on this machine's own disk, to be read only; empty where it lies elsewhere. */
  public Optional<Path> onDisk(MediaAsset asset) {
    return store.file(asset.content());
  }

  static String plainName(String fileName) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    String name = clean.isEmpty() ? "file" : clean;
    return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }
}
