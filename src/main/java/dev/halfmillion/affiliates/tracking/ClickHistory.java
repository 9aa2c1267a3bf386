package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.platform.Transactions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes clicks of the past, many at a time. */
@Component
class ClickHistory {

  private static final int GROUP = 1_024;

  private final ClickRows rows;
  private final Transactions transactions;

  ClickHistory(ClickRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  void write(List<Click> clicks) {
    for (int from = 0; from < clicks.size(); from += GROUP) {
      List<Click> part = clicks.subList(from, Math.min(clicks.size(), from + GROUP));
      transactions.run(() -> rows.addAll(part));
    }
  }
}
