package dev.halfmillion.payments.gateways;

import java.time.Instant;
import java.util.Optional;

/**
 * A gateway's own lists of what it did, read page by page. Every call may end in {@link
 * GatewaySilent} or {@link GatewayRefused}; the page can then be asked for again.
 */
public interface GatewayLists {

  /** The place at which every list begins. */
  String BEGIN = "";

  /**
   * A page of what was made within a time.
   *
   * @param kind payments, refunds or settlements
   * @param from the first moment that counts
   * @param to the first moment that does not
   * @param place {@link #BEGIN}, or where the former page said that the next one is
   */
  GatewayPage page(GatewayRecord.Kind kind, Instant from, Instant to, String place);

  /** A page of what a settlement is made of. */
  GatewayPage parts(GatewayRecord settlement, String place);

  /**
   * One thing as the webhook about its present state would tell it, or empty if there is none or
   * nothing to tell.
   */
  Optional<News> news(GatewayRecord.Kind kind, String id);
}
