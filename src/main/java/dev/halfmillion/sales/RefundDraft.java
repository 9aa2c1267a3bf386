package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is to go back, before it is decided.
 *
 * @param amount in all
 * @param byLine how much of which line; empty to spread the amount over what is left of all
 * @param keepsAccess whether what was bought stays open even where all of its price goes back
 * @param reason for the buyer and the credit note, at most 300 characters
 */
public record RefundDraft(
    Money amount, Map<UUID, Money> byLine, RefundKind kind, boolean keepsAccess, String reason) {

  public RefundDraft {
    byLine = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLine));
    keepsAccess = keepsAccess || kind == RefundKind.GOODWILL;
  }

  /** An amount of the whole order; what it empties is closed. */
  public static RefundDraft of(Money amount, String reason) {
    return new RefundDraft(amount, Map.of(), RefundKind.REFUND, false, reason);
  }

  /** Amounts of single lines, at least one; what they empty is closed. */
  public static RefundDraft ofLines(Map<UUID, Money> byLine, String reason) {
    Money sum = byLine.values().stream().reduce(Money::plus).orElseThrow();
    return new RefundDraft(sum, byLine, RefundKind.REFUND, false, reason);
  }

  /** The same, but the buyer keeps what was bought. */
  public RefundDraft keepingAccess() {
    return new RefundDraft(amount, byLine, kind, true, reason);
  }

  /** The same as goodwill. */
  public RefundDraft asGoodwill() {
    return new RefundDraft(amount, byLine, RefundKind.GOODWILL, true, reason);
  }
}
