package dev.halfmillion.affiliates.commissions;

/**
 * What the mail about a sale says.
 *
 * @param how the amount comes about
 * @param when it becomes available
 * @param url of the sale in the affiliate's area
 */
public record SaleMail(
    String name,
    String product,
    String buyer,
    String why,
    String amount,
    String how,
    String when,
    String url) {}
