package dev.halfmillion.sales;

/**
 * What stands in the mail about a dispute, to those who can answer it.
 *
 * @param respondBy until when evidence is taken, or empty
 * @param reason the gateway's word, or empty
 */
public record DisputeMail(
    String name,
    String amount,
    String number,
    String buyer,
    String title,
    String reason,
    String respondBy,
    String disputeUrl) {}
