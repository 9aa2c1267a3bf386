package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import java.time.Instant;

/**
 * One transfer to the customer's bank.
 *
 * @param id the gateway's name for it
 * @param amount what reaches the bank: payments less fees, their tax, and refunds
 * @param fees kept of the payments, with tax
 * @param tax the tax in the fees
 * @param refunds what went back to payers since the last one
 * @param utr the bank's reference
 * @param settledAt in business time
 */
record SandboxSettlement(
    String id, Money amount, Money fees, Money tax, Money refunds, String utr, Instant settledAt) {}
