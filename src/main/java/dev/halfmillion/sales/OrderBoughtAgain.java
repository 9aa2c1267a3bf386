package dev.halfmillion.sales;

import dev.halfmillion.money.Money;

/**
 * Money came for an order after its buyer had bought the same in another; it goes back.
 *
 * @param orderId the order that stays unpaid
 * @param instead the order that stands
 * @param payment as the gateway calls it
 */
public record OrderBoughtAgain(OrderId orderId, OrderId instead, String payment, Money amount) {}
