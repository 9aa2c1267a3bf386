package dev.halfmillion.sales;

/**
 * What stands in the mail about a refund.
 *
 * @param whole whether nothing is left of the order
 * @param creditNote the credit note's number, or empty
 * @param creditNoteUrl shows it to whoever has the address
 */
public record RefundMail(
    String name,
    String title,
    String number,
    String amount,
    String reason,
    boolean whole,
    String creditNote,
    String creditNoteUrl,
    String orderUrl) {}
