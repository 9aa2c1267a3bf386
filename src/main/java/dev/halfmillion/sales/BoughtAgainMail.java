package dev.halfmillion.sales;

/**
 * What a buyer reads whose money goes back because the same was bought in another order meanwhile.
 *
 * @param instead the number of the order that stands
 */
public record BoughtAgainMail(
    String name, String title, String number, String amount, String instead, String orderUrl) {}
