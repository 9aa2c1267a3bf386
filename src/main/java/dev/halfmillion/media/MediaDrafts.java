package dev.halfmillion.media;

import dev.halfmillion.media.storage.DirectParts;
import dev.halfmillion.media.storage.MediaStore;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Files that come in pieces: written one after the other, then kept whole or forgotten. */
@Service
public class MediaDrafts {

  private final MediaStore store;
  private final MediaAssets assets;
  private final Transactions transactions;
  private final BusinessClock clock;

  MediaDrafts(
      MediaStore store, MediaAssets assets, Transactions transactions, BusinessClock clock) {
    this.store = store;
    this.assets = assets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Writes a piece at its place and answers its length; a broken one may be written again. */
  public long write(UUID draft, long offset, InputStream piece) throws IOException {
    return store.stage(draft, offset, piece);
  }

  /** Whether pieces but the last must all have the same size. */
  public boolean evenPieces() {
    return store.evenPieces();
  }

  /** Browsers' own way to the storage; empty where all bytes go through this program. */
  public Optional<DirectParts> direct() {
    return store.direct();
  }

  /**
   * Makes one file of what was written; the same again changes nothing.
   *
   * @throws dev.halfmillion.platform.Refusal {@code upload.size} when it has not so many bytes
   * @throws java.nio.file.NoSuchFileException when there is no such draft
   */
  public void seal(UUID draft, long size) throws IOException {
    store.seal(draft, size);
  }

  /** What was sealed, from an offset on; the caller closes the stream. */
  public InputStream open(UUID draft, long offset) throws IOException {
    return store.openStaged(draft, offset);
  }

  /**
   * Keeps a sealed draft as a file, which may be cleared away until it is {@link #claim claimed}.
   *
   * @param fileName what people call it; folders in it are cut off
   */
  public MediaId keep(UUID draft, long size, MediaType type, String fileName) throws IOException {
    MediaStore.Stored stored = store.keep(draft, size);
    String name = MediaLibrary.plainName(fileName);
    return assets.add(stored, type, name, false, clock.instant()).id();
  }

  /** Forgets a draft. */
  public void discard(UUID draft) throws IOException {
    store.discard(draft);
  }

  /** Something uses the file from now on. */
  public void claim(MediaId id) {
    assets.claim(id);
  }

  /**
   * Forgets a file that nothing has claimed; its bytes go unless another file has the same or they
   * came once more since a moment.
   */
  public void forgetUnclaimed(MediaId id, Instant before) throws IOException {
    Optional<MediaAsset> asset = assets.find(id);
    if (asset.isEmpty()) {
      return;
    }
    ContentHash content = asset.get().content();
    if (transactions.call(() -> assets.forgetUnclaimed(id) && !assets.has(content))) {
      store.remove(content, before);
    }
  }

  /** Forgets files that came before a moment, that nothing has claimed and no upload stands for. */
  public void forgetLeft(Instant before) throws IOException {
    for (MediaId id : assets.left(before)) {
      forgetUnclaimed(id, before);
    }
  }

  /** Forgets what was broken off before a moment. */
  public void sweep(Instant before) throws IOException {
    store.sweep(before);
  }

  /** How many bytes can still be written. */
  public long room() throws IOException {
    return store.room();
  }
}
