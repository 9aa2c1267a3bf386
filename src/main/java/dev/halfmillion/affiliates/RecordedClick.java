package dev.halfmillion.affiliates;

/**
 * A click that is on disk.
 *
 * @param token names it in the visitor's cookie and on the order, signed
 * @param windowDays how long it can win a sale
 */
public record RecordedClick(ClickId id, AffiliateId affiliate, String token, int windowDays) {}
