package dev.halfmillion.media.access;

import dev.halfmillion.media.MediaId;
import java.time.Instant;
import java.util.function.Function;

/**
 * Makes addresses of files.
 *
 * @param signing the address of a file
 * @param until when the addresses run out
 */
public record SignedLinks(Function<MediaId, String> signing, Instant until) {

  /** The path of a file. */
  public String to(MediaId file) {
    return signing.apply(file);
  }

  /** As {@link #to}, for a PDF that opens in the browser and not as a download. */
  public String shown(MediaId file) {
    return to(file) + "&open=yes";
  }
}
