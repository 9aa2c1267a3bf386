package dev.halfmillion.payments.web;

import dev.halfmillion.payments.inbox.InboxState;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** News that was set aside, and payments too many that did not get back to their payers. */
@Component
class InboxWork implements WaitingWork {

  private static final String PLACE = "inbox";
  private static final Set<Role> BOOKS = Set.of(Role.OWNER, Role.FINANCE);

  private final InboxReader inbox;
  private final OpenReader open;

  InboxWork(InboxReader inbox, OpenReader open) {
    this.inbox = inbox;
    this.open = open;
  }

  @Override
  public List<Item> items() {
    return Stream.concat(troubles(), lists()).toList();
  }

  private Stream<Item> troubles() {
    return inbox.alarms().stream()
        .map(alarm -> new Item(PLACE, 1, alarm.title(), "/admin/inbox", BOOKS));
  }

  private Stream<Item> lists() {
    return Stream.of(
        Item.counted(
            PLACE,
            inbox.waiting().getOrDefault(InboxState.QUARANTINED, 0L),
            "webhook is quarantined",
            "webhooks are quarantined",
            "/admin/inbox?state=quarantined",
            BOOKS),
        Item.counted(
            PLACE,
            open.stuckSurpluses(),
            "payment too many could not be given back",
            "payments too many could not be given back",
            "/admin/inbox/open",
            BOOKS));
  }
}
