package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundKind;
import dev.halfmillion.sales.RefundStatus;

/** How staff read refunds. */
final class RefundWords {

  private RefundWords() {}

  static Tone tone(RefundStatus status) {
    return switch (status) {
      case AWAITING -> Tone.HELD;
      case REQUESTED -> Tone.PENDING;
      case SUCCEEDED -> Tone.AVAILABLE;
      case FAILED -> Tone.REVERSED;
      case RETRIED, GIVEN_UP, DECLINED -> Tone.NEUTRAL;
    };
  }

  /** The reason, and before it what sets the refund apart. */
  static String reason(Refund refund) {
    String kind =
        refund.kind() != RefundKind.REFUND
            ? refund.kind().label() + ": "
            : refund.keepsAccess() ? "Access stays: " : "";
    return kind + refund.reason();
  }

  /** What happens to what was bought. */
  static String access(Refund refund) {
    if (refund.kind() == RefundKind.GOODWILL) {
      return "Stays: goodwill";
    }
    return refund.keepsAccess() ? "Stays, as chosen" : "Ends where a line goes back whole";
  }
}
