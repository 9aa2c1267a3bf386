package dev.halfmillion.affiliates;

import java.time.Instant;

/**
 * What is known when somebody follows a referral link. Texts come from outside and may be anything;
 * what does not look like it should is left away.
 *
 * @param code the word after {@code /r/}
 * @param product the slug of the product the link names, or empty
 * @param campaign the sharer's own word for the occasion, or empty
 * @param channel where the link was shared, or empty to guess it from the referrer
 * @param presentToken the token the visitor already carries, or empty
 * @param referrer the address of the page with the link, or empty
 * @param ip the visitor's address; only a salted hash of it is kept
 * @param agent the visitor's browser; only a salted hash and the kind of device are kept
 * @param at when
 */
public record ClickFacts(
    String code,
    String product,
    String campaign,
    String channel,
    String presentToken,
    String referrer,
    String ip,
    String agent,
    Instant at) {

  /** A click on the plain link, from a browser that nothing else is known of. */
  public static ClickFacts plain(String code, Instant at) {
    return new ClickFacts(code, "", "", "", "", "", "", "", at);
  }
}
