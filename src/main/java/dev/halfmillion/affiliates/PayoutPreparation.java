package dev.halfmillion.affiliates;

import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Optional;

/** Puts what affiliates can be paid into a payout batch. */
public interface PayoutPreparation {

  /** Who would be in a batch now and who not, and why. */
  Preview preview();

  /**
   * Prepares a batch of all that is available. Each affiliate's commissions are claimed and put
   * into a line in one transaction, so that two people who prepare at once share them out.
   *
   * @param by who prepares; somebody else approves
   */
  Preparation prepare(UserId by);

  /**
   * What would happen.
   *
   * @param lines one per affiliate with something available, the largest first
   */
  record Preview(List<Line> lines) {

    public Preview {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One affiliate.
   *
   * @param net what is available, may be negative
   * @param leftOut why not in the batch; empty for who is paid
   */
  record Line(AffiliateId affiliate, UserId user, Money net, Optional<String> leftOut) {}

  /**
   * What happened.
   *
   * @param batch the draft; empty when nobody could be paid
   * @param lines as they went in or were left out
   */
  record Preparation(Optional<BatchId> batch, List<Line> lines) {

    public Preparation {
      lines = List.copyOf(lines);
    }
  }
}
