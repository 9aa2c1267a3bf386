package dev.halfmillion.sales.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import dev.halfmillion.sales.RefundBook;
import dev.halfmillion.sales.RefundStatus;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Refunds that wait for somebody. */
@Component
class RefundWork implements WaitingWork {

  private static final String PLACE = "orders";
  private static final Set<Role> BOOKS = Set.of(Role.OWNER, Role.FINANCE);

  private final RefundBook book;

  RefundWork(RefundBook book) {
    this.book = book;
  }

  @Override
  public List<Item> items() {
    return List.of(
        Item.counted(
            PLACE,
            book.count(RefundStatus.AWAITING),
            "refund waits for approval",
            "refunds wait for approval",
            "/admin/refunds?status=AWAITING",
            BOOKS),
        Item.counted(
            PLACE,
            book.count(RefundStatus.FAILED),
            "refund failed at the gateway",
            "refunds failed at the gateway",
            "/admin/refunds?status=FAILED",
            BOOKS));
  }
}
