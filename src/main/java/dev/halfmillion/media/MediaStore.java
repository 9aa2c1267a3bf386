package dev.halfmillion.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps bytes under their hash. Disk today; a bucket is another implementation, for which a draft's
 * pieces are the parts of a multipart upload.
 */
interface MediaStore {

  /**
   * Reads the stream to its end and keeps the bytes; equal bytes are kept once. When this returns,
   * they survive a crash.
   *
   * @param limit more bytes than this are refused with {@code media.size}, and none is kept
   */
  Stored put(InputStream bytes, long limit) throws IOException;

  /**
   * The kept bytes from an offset on.
   *
   * @throws java.nio.file.NoSuchFileException when nothing is kept under this hash
   */
  InputStream open(ContentHash content, long offset) throws IOException;

  /** Forgets bytes unless they were kept, or kept again, since a moment; none is fine. */
  void remove(ContentHash content, Instant before) throws IOException;

  /**
   * Writes the next piece of a draft. When this returns, it survives a crash. A piece that broke
   * off is written over by the next one at its place.
   *
   * @return how many bytes it had
   */
  long stage(UUID draft, long offset, InputStream piece) throws IOException;

  /** What there is of a draft, from an offset on. */
  InputStream openStaged(UUID draft, long offset) throws IOException;

  /** Keeps the first bytes of a draft under their hash; the draft is gone then. */
  Stored keep(UUID draft, long size) throws IOException;

  /** Forgets a draft; none is fine. */
  void discard(UUID draft) throws IOException;

  /** Forgets what was broken off before a moment and nobody will go on with. */
  void sweep(Instant before) throws IOException;

  /** How many bytes can still be written; {@code Long.MAX_VALUE} where nothing says. */
  long room() throws IOException;

  /** Everything that is kept whole, in the order of the hashes. */
  List<Stored> all() throws IOException;

  /** What was kept. */
  record Stored(ContentHash content, long size) {}
}
