package dev.halfmillion.sales;

/**
 * What stands in the mail to somebody who paid an order twice.
 *
 * @param amount what goes back
 */
public record PaidTwiceMail(
    String name, String title, String number, String amount, String orderUrl) {}
