package dev.halfmillion.affiliates.commissions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who won a sale, and why each other did not.
 *
 * @param winner empty when nobody won
 * @param judged all candidates with their verdicts, in the order they were weighed
 */
record Decision(Optional<Candidate> winner, List<Judged> judged) {

  Decision {
    judged = List.copyOf(judged);
  }

  /** One candidate's verdict. */
  record Judged(Candidate candidate, Verdict verdict) {}

  /** Weighs candidates: the stronger rule first, within a rule the later one. */
  static Decision of(List<Candidate> candidates, Instant placedAt) {
    List<Candidate> weighed =
        candidates.stream()
            .sorted(
                Comparator.comparing(Candidate::rule)
                    .thenComparing(Candidate::cameAt, Comparator.reverseOrder()))
            .toList();
    Optional<Candidate> winner = weighed.stream().filter(c -> c.stands(placedAt)).findFirst();
    return new Decision(
        winner, weighed.stream().map(c -> new Judged(c, verdict(c, winner, placedAt))).toList());
  }

  AttributionRule rule() {
    return winner.map(Candidate::rule).orElse(AttributionRule.NONE);
  }

  private static Verdict verdict(
      Candidate candidate, Optional<Candidate> winner, Instant placedAt) {
    if (winner.filter(candidate::equals).isPresent()) {
      return Verdict.WON;
    }
    if (!candidate.inWindow(placedAt)) {
      return Verdict.WINDOW_OVER;
    }
    if (!candidate.tookPart()) {
      return Verdict.NOT_TAKING_PART;
    }
    if (candidate.broughtByLink()) {
      return Verdict.COUPON_BY_LINK;
    }
    return switch (winner.orElseThrow().rule()) {
      case COUPON -> Verdict.COUPON_TYPED;
      case TYPED_CODE -> Verdict.CODE_TYPED;
      case LAST_CLICK, NONE -> Verdict.LATER_CLICK;
    };
  }
}
