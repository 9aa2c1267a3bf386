package dev.halfmillion.payments.reconciliation.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Differences between gateways and books that wait for a person. */
@Component
class ReconciliationWork implements WaitingWork {

  private final DifferenceReader reader;

  ReconciliationWork(DifferenceReader reader) {
    this.reader = reader;
  }

  @Override
  public List<Item> items() {
    return List.of(
        Item.counted(
            "inbox",
            reader.open(),
            "difference between gateway and books",
            "differences between gateways and books",
            ReconciliationWords.HOME,
            Set.of(Role.OWNER, Role.FINANCE)));
  }
}
