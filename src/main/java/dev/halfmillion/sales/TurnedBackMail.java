package dev.halfmillion.sales;

/**
 * What a buyer reads whose money goes back because the coupon had no use left.
 *
 * @param buyUrl where the same can be bought without the coupon
 */
public record TurnedBackMail(
    String name,
    String title,
    String number,
    String amount,
    String code,
    String buyUrl,
    String orderUrl) {}
