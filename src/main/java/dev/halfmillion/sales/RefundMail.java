package dev.halfmillion.sales;

/**
 * What stands in the mail about a refund.
 *
 * @param byBank whether the buyer's bank took it by a dispute
 * @param whole whether nothing is left of the order
 * @param kept what of it stays open all the same, or empty
 * @param creditNote the credit note's number, or empty
 * @param creditNoteUrl shows it to whoever has the address
 */
public record RefundMail(
    String name,
    String title,
    String number,
    String amount,
    String reason,
    boolean byBank,
    boolean whole,
    String kept,
    String creditNote,
    String creditNoteUrl,
    String orderUrl) {}
