package dev.halfmillion.sales;

import dev.halfmillion.money.Money;

/**
 * Money came for an order that could not be fulfilled any more, because its coupon has no use left;
 * the money goes back.
 *
 * @param payment as the gateway calls it
 */
public record PaymentTurnedBack(OrderId orderId, String payment, Money amount) {}
