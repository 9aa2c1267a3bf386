package dev.halfmillion.media.storage;

import dev.halfmillion.media.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps bytes under their hash, on disk or in a bucket. A draft is a file on its way in: pieces
 * that are written, then sealed as one, looked into, and kept under their hash or discarded.
 */
public interface MediaStore {

  /** The bytes of each piece of a draft but the last, where it comes in several. */
  int PIECE = 8 * 1024 * 1024;

  /** How people write this place, for sentences about it. */
  String address();

  /**
   * Reads the stream to its end and keeps the bytes; equal bytes are kept once. When this returns,
   * they survive a crash.
   *
   * @param limit more bytes than this are refused with {@code media.size}, and none is kept
   */
  Stored put(InputStream bytes, long limit) throws IOException;

  /**
   * So many of the kept bytes from an offset on, fewer where they end; the caller closes the
   * stream.
   *
   * @throws java.nio.file.NoSuchFileException when nothing is kept under this hash
   */
  InputStream open(ContentHash content, long offset, long length) throws IOException;

  /** The file with these bytes on this machine's own disk; empty where there is none. */
  Optional<Path> file(ContentHash content);

  /** Forgets bytes unless they were kept, or kept again, since a moment; none is fine. */
  void remove(ContentHash content, Instant before) throws IOException;

  /** Whether pieces but the last must all have {@link #PIECE} bytes. */
  boolean evenPieces();

  /**
   * Writes the next pieces of a draft. When this returns, they survive a crash. What broke off is
   * written over by what comes next at its place.
   *
   * @return how many bytes there were
   */
  long stage(UUID draft, long offset, InputStream bytes) throws IOException;

  /** Browsers' own way to this place; empty where they send all bytes to this program. */
  Optional<DirectParts> direct();

  /**
   * Makes one file of what was staged; the same again changes nothing.
   *
   * @throws dev.halfmillion.platform.Refusal {@code upload.size} when it has not so many bytes
   * @throws java.nio.file.NoSuchFileException when there is no such draft
   */
  void seal(UUID draft, long size) throws IOException;

  /** The bytes of a sealed draft, from an offset on; the caller closes the stream. */
  InputStream openStaged(UUID draft, long offset) throws IOException;

  /** Keeps a sealed draft under its hash; the draft is gone then. */
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
