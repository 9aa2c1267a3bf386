package dev.halfmillion.sales;

/** A gateway declined a payment of an order. Heard within the transaction that notes it. */
record PaymentDeclined(OrderId order) {}
