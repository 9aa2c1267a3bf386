package dev.halfmillion.affiliates;

import dev.halfmillion.money.Money;
import java.time.Instant;

/**
 * A sale brought an affiliate a commission.
 *
 * @param amount what is earned if nothing is refunded
 * @param held whether somebody looks at it first
 * @param at when the order was paid
 */
public record CommissionRecorded(
    CommissionId commission, AffiliateId affiliate, Money amount, boolean held, Instant at) {}
