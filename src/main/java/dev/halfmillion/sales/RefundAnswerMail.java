package dev.halfmillion.sales;

/**
 * What stands in the mail that answers a buyer who asked for a refund.
 *
 * @param granted whether the money goes back
 * @param words what somebody wrote to the buyer; may be empty where it is granted
 */
public record RefundAnswerMail(
    String name,
    String title,
    String number,
    String amount,
    boolean granted,
    String words,
    String orderUrl,
    String supportEmail) {}
