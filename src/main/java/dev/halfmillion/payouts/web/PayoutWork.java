package dev.halfmillion.payouts.web;

import dev.halfmillion.payouts.BatchState;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Batches that wait for their next step, and payees who share something with others. */
@Component
class PayoutWork implements WaitingWork {

  private static final String PLACE = "payouts";
  private static final String HERE = "/admin/payouts";
  private static final Set<Role> FINANCE = Set.of(Role.OWNER, Role.FINANCE);

  private final BatchReader batches;
  private final PayeeReader payees;

  PayoutWork(BatchReader batches, PayeeReader payees) {
    this.batches = batches;
    this.payees = payees;
  }

  @Override
  public List<Item> items() {
    Map<BatchState, Long> counts = batches.unfinished();
    return List.of(
        batch(counts, BatchState.DRAFT, "is prepared and not submitted", "are prepared"),
        batch(counts, BatchState.SUBMITTED, "waits for approval", "wait for approval"),
        batch(counts, BatchState.APPROVED, "waits for its bank file", "wait for their bank files"),
        batch(counts, BatchState.EXPORTED, "waits for references", "wait for references"),
        Item.counted(
            PLACE,
            payees.openReviewCount(),
            "payee shares a PAN or an account with somebody",
            "payees share a PAN or an account with somebody",
            HERE,
            FINANCE));
  }

  private static Item batch(
      Map<BatchState, Long> counts, BatchState state, String one, String many) {
    long count = counts.getOrDefault(state, 0L);
    return Item.counted(
        PLACE, count, "payout batch " + one, "payout batches " + many, HERE, FINANCE);
  }
}
