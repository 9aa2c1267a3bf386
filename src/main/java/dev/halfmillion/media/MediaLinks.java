package dev.halfmillion.media;

import dev.halfmillion.media.access.LinkCheck;
import dev.halfmillion.media.access.MediaPass;
import dev.halfmillion.media.access.SignedLinks;
import dev.halfmillion.platform.crypto.Signer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Addresses of files that open without a sign-in, each for one file and until its moment, and those
 * that name somebody's right no longer than it stands. Moments are whole hours, so that a browser
 * sees the same address again and uses what it has kept.
 */
@Component
public class MediaLinks {

  private static final String PURPOSE = LinkCheck.PURPOSE;
  private static final long HOUR = 3_600;

  private final Signer signer;
  private final Clock clock;

  MediaLinks(Signer signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * Addresses for whoever holds them.
   *
   * @param atLeast how long they open; up to an hour longer
   */
  public SignedLinks forAnybody(Duration atLeast) {
    Instant until = until(atLeast);
    return new SignedLinks(file -> path(file, file.toString(), until), until);
  }

  /**
   * Addresses that also stop to open when a right ends, a second later at most.
   *
   * @param atLeast how long they open; up to an hour longer
   */
  public SignedLinks boundTo(MediaPass pass, Duration atLeast) {
    Instant until = until(atLeast);
    String right = pass.text();
    return new SignedLinks(file -> path(file, file + " " + right, until), until);
  }

  /** The path of a file as {@link #forAnybody} makes it. */
  public String signed(MediaId id, Duration atLeast) {
    return forAnybody(atLeast).to(id);
  }

  private String path(MediaId file, String value, Instant until) {
    return "/media/" + file + "?sig=" + signer.sign(PURPOSE, value, until);
  }

  private Instant until(Duration atLeast) {
    long hours = Math.ceilDiv(clock.instant().plus(atLeast).getEpochSecond(), HOUR);
    return Instant.ofEpochSecond(hours * HOUR);
  }
}
