package dev.halfmillion.media;

import dev.halfmillion.platform.crypto.Signer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Addresses of files that open without a sign-in, each for one file and until its moment. Moments
 * are whole hours, so that a browser sees the same address again and uses what it has kept.
 */
@Component
public class MediaLinks {

  private static final String PURPOSE = "media";
  private static final long HOUR = 3_600;

  private final Signer signer;
  private final Clock clock;

  MediaLinks(Signer signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * The path of a file.
   *
   * @param atLeast how long it opens; up to an hour longer
   */
  public String signed(MediaId id, Duration atLeast) {
    return "/media/" + id + "?sig=" + signer.sign(PURPOSE, id.toString(), until(atLeast));
  }

  /** The moment until which an address made now opens, if it is to open at least so long. */
  public Instant until(Duration atLeast) {
    long hours = Math.ceilDiv(clock.instant().plus(atLeast).getEpochSecond(), HOUR);
    return Instant.ofEpochSecond(hours * HOUR);
  }

  /** As {@link #signed}, for a PDF that opens in the browser and not as a download. */
  public String shown(MediaId id, Duration atLeast) {
    return signed(id, atLeast) + "&open=yes";
  }

  /** The file that an address names, if its signature is ours, made for it and not run out. */
  public Optional<MediaId> verify(String id, String signature) {
    return signer.verify(PURPOSE, signature).filter(id::equals).flatMap(MediaId::parse);
  }
}
