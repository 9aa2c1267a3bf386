package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference that a comparison found.
 *
 * @param subject what it is about: the gateway's name for a payment, refund or settlement, an
 *     order, or the cause of a journal
 * @param order the order it is about, if one
 * @param ours the amount in our records; null if there is none
 * @param theirs the amount on the gateway's list, or the one expected; null if there is none
 */
record Found(
    DifferenceKind kind,
    String subject,
    @Nullable UUID order,
    @Nullable Money ours,
    @Nullable Money theirs) {}
