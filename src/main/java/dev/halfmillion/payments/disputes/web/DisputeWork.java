package dev.halfmillion.payments.disputes.web;

import dev.halfmillion.payments.disputes.Dispute;
import dev.halfmillion.payments.disputes.DisputeBook;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Disputes that wait for evidence, with the nearest deadline. */
@Component
class DisputeWork implements WaitingWork {

  private static final int MOST = 500;
  private static final Set<Role> BOOKS = Set.of(Role.OWNER, Role.FINANCE);

  private final DisputeBook book;

  DisputeWork(DisputeBook book) {
    this.book = book;
  }

  @Override
  public List<Item> items() {
    List<Dispute> open = book.waiting(MOST);
    String by =
        open.isEmpty() || open.getFirst().respondBy() == null
            ? ""
            : ", by " + DisputeWords.day(Objects.requireNonNull(open.getFirst().respondBy()));
    String first = open.size() == 1 ? by : by.replace(", by", ", the first by");
    return List.of(
        Item.counted(
            "orders",
            open.size(),
            "dispute waits for evidence" + first,
            "disputes wait for evidence" + first,
            open.size() == 1 ? "/admin/disputes/" + open.getFirst().id() : "/admin/disputes",
            BOOKS));
  }
}
