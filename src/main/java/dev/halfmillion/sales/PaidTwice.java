package dev.halfmillion.sales;

import dev.halfmillion.money.Money;

/**
 * Money came for an order that was paid before; it goes back.
 *
 * @param payment as the gateway calls it
 */
public record PaidTwice(OrderId orderId, String payment, Money amount) {}
