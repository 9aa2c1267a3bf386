package dev.halfmillion.sales;

/**
 * What the mail says after a payment that did not go through.
 *
 * @param name the buyer's
 * @param title what was ordered
 * @param number the order's
 * @param total what is to pay, as text
 * @param orderUrl takes the order up again
 * @param asked whether somebody asked for this mail, so that it does not speak of a failure
 */
public record RetryMail(
    String name,
    String title,
    String number,
    String total,
    String orderUrl,
    boolean asked,
    String supportEmail) {}
