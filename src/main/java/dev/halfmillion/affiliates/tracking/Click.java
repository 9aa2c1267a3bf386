package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.ClickId;
import dev.halfmillion.affiliates.tracking.Fingerprints.Fingerprint;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody followed a referral link.
 *
 * @param visitor the same for all clicks of a browser
 * @param plan the version of the terms at that time: its window counts
 * @param origin where the link was and where it led
 * @param device {@code phone}, {@code tablet}, {@code desktop} or {@code unknown}
 */
public record Click(
    ClickId id,
    AffiliateId affiliate,
    UUID visitor,
    int plan,
    Origin origin,
    Fingerprint fingerprint,
    String device,
    Instant at) {

  /**
   * Where a link was and where it led.
   *
   * @param landing the path it led to
   * @param campaign the sharer's word, or empty
   * @param channel where it was shared, or empty
   * @param referrerHost the host of the page it was on, or empty
   */
  public record Origin(String landing, String campaign, String channel, String referrerHost) {}
}
