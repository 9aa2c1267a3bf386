package dev.halfmillion.payouts.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payouts.BatchState;
import dev.halfmillion.payouts.LineState;
import dev.halfmillion.platform.ui.Tone;

/** How the pages of payouts write states and amounts. */
final class BatchWords {

  private BatchWords() {}

  static StateBadge badge(BatchState state) {
    return switch (state) {
      case DRAFT -> new StateBadge(Tone.NEUTRAL, "Being prepared", "circle");
      case SUBMITTED -> new StateBadge(Tone.PENDING, "Waiting for approval", "clock");
      case APPROVED -> new StateBadge(Tone.AVAILABLE, "Approved", "circle-check");
      case EXPORTED -> new StateBadge(Tone.PENDING, "With the bank", "landmark");
      case CLOSED -> new StateBadge(Tone.PAID, "Settled", "landmark");
      case SENT_BACK -> new StateBadge(Tone.REVERSED, "Sent back", "undo-2");
    };
  }

  static StateBadge badge(LineState state) {
    return switch (state) {
      case ALLOCATED -> new StateBadge(Tone.NEUTRAL, state.label(), "circle");
      case EXPORTED -> new StateBadge(Tone.PENDING, state.label(), "clock");
      case PAID -> new StateBadge(Tone.PAID, state.label(), "landmark");
      case RETURNED -> new StateBadge(Tone.REVERSED, state.label(), "undo-2");
      case RELEASED -> new StateBadge(Tone.NEUTRAL, state.label(), "undo-2");
    };
  }

  static String payees(int count) {
    return count == 1 ? "1 affiliate" : "%,d affiliates".formatted(count);
  }

  /** An amount that is taken away: with a minus, a bare 0 for nothing. */
  static String taken(Money amount) {
    return amount.isZero() ? "0" : MoneyFormat.full(amount.negated());
  }

  /** The hash as people compare it: the first twelve characters in groups of four. */
  static String seal(String hash) {
    return hash.substring(0, 4) + " " + hash.substring(4, 8) + " " + hash.substring(8, 12);
  }
}
