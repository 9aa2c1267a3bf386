package dev.halfmillion.media.storage;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** Lets browsers send the pieces of a draft straight to the storage, by addresses that run out. */
public interface DirectParts {

  /** Where browsers send to, such as {@code https://bucket.s3.example.com}. */
  String origin();

  /** How many bytes of a draft, from its beginning without a gap, are safe. */
  long received(UUID draft, long size) throws IOException;

  /**
   * The address for one piece, which takes exactly so many bytes by PUT.
   *
   * @param offset a multiple of {@link MediaStore#PIECE}
   */
  URI address(UUID draft, long offset, long length, Duration open) throws IOException;
}
