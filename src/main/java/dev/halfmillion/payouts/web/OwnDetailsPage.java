package dev.halfmillion.payouts.web;

/**
 * One's own payout details, masked.
 *
 * @param legalName as on the PAN card
 * @param pan masked
 * @param method masked
 * @param badge whether the method is in use
 * @param waiting why nothing is paid now, or empty
 */
public record OwnDetailsPage(
    String legalName, String pan, String method, StateBadge badge, String waiting) {}
