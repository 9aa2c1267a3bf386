package dev.halfmillion.payments.gateways;

import dev.halfmillion.money.Money;

/**
 * What a gateway is asked to give back.
 *
 * @param key our own name for it; the key that makes a repeat harmless
 * @param gatewayPaymentId the payment it comes from
 * @param amount how much of it
 */
public record RefundCall(String key, String gatewayPaymentId, Money amount) {}
