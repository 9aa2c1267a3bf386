package dev.halfmillion.media;

import java.io.IOException;
import java.io.InputStream;

/** Keeps bytes under their hash. Disk today; a bucket is another implementation. */
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

  /** What was kept. */
  record Stored(ContentHash content, long size) {}
}
