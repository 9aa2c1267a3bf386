package dev.halfmillion.payments.gateways;

import dev.halfmillion.money.Money;

/**
 * What a gateway keeps of a payment.
 *
 * @param fee without tax
 * @param tax on the fee
 */
public record GatewayFee(Money fee, Money tax) {}
