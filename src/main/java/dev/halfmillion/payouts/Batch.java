package dev.halfmillion.payouts;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A batch under its row lock: what may happen next. */
record Batch(
    BatchId id,
    String number,
    BatchState state,
    UserId openedBy,
    @Nullable UserId submittedBy,
    @Nullable UserId approvedBy,
    @Nullable String approvedHash) {

  /** Refuses unless the batch is in one of the states. */
  void require(String verb, BatchState... allowed) {
    if (Arrays.stream(allowed).noneMatch(state::equals)) {
      throw Refusal.conflict(
          "payouts.batch-state",
          "%s cannot be %s: it is %s.".formatted(number, verb, words(state)));
    }
  }

  /** Refuses the people who prepared the batch; a payout always takes two. */
  void requireOtherThanMaker(UserId checker) {
    if (checker.equals(openedBy) || checker.equals(submittedBy)) {
      throw Refusal.forbidden(
          "payouts.maker", "You prepared this batch, so somebody else of finance approves it.");
    }
  }

  boolean isApprovedBy(UserId checker, String hash) {
    return state == BatchState.APPROVED && checker.equals(approvedBy) && hash.equals(approvedHash);
  }

  static String words(BatchState state) {
    return switch (state) {
      case DRAFT -> "still being prepared";
      case SUBMITTED -> "waiting for approval";
      case APPROVED -> "approved";
      case EXPORTED -> "already with the bank";
      case CLOSED -> "closed";
      case SENT_BACK -> "sent back";
    };
  }
}
