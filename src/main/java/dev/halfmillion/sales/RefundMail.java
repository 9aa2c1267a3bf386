package dev.halfmillion.sales;

/**
 * What stands in the mail about a refund.
 *
 * @param whole whether nothing is left of the order
 * @param creditNote the credit note's number
 */
public record RefundMail(
    String name,
    String title,
    String number,
    String amount,
    String reason,
    boolean whole,
    String creditNote,
    String orderUrl) {}
