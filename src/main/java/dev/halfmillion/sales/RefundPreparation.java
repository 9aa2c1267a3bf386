package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.RefundFiling.Filer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files refunds that wait for finance, whatever their sum. The caller holds the order's lock. */
@Component
class RefundPreparation {

  private final RefundRows rows;
  private final RefundRoom room;
  private final RefundFiling filing;

  RefundPreparation(RefundRows rows, RefundRoom room, RefundFiling filing) {
    this.rows = rows;
    this.room = room;
    this.filing = filing;
  }

  Refund prepare(Order order, Set<UUID> lines, String reason, String key, UserId by) {
    Refunds.requireReason(reason);
    String keyHash = Secrets.hash(key);
    Optional<Refund> twin = rows.findByKey(order.id(), keyHash);
    if (twin.isPresent()) {
      return twin.get();
    }
    Map<UUID, Money> amounts = new LinkedHashMap<>();
    room.left(order)
        .forEach(
            (line, left) -> {
              if (lines.contains(line) && left.isPositive()) {
                amounts.put(line, left);
              }
            });
    if (amounts.isEmpty()) {
      throw Refusal.conflict(
          "refund.nothing-left", "All of this has gone back already, or is on its way.");
    }
    RefundDraft draft = RefundDraft.ofLines(amounts, reason);
    return filing.file(
        order, draft, room.take(order, draft), new Filer(by, RefundOrigin.ASKED, keyHash));
  }
}
