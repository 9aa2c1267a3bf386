package dev.halfmillion.sales;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who keep the books of a dispute as soon as it is open, once each. */
@Component
class DisputeMails {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Orders orders;
  private final UserDirectory people;
  private final Notifications notifications;
  private final Academy academy;

  DisputeMails(Orders orders, UserDirectory people, Notifications notifications, Academy academy) {
    this.orders = orders;
    this.people = people;
    this.notifications = notifications;
    this.academy = academy;
  }

  @ApplicationModuleListener(
      id = "sales.mail-on-order-disputed",
      condition = Notifications.UNLESS_HISTORY)
  void on(OrderDisputed event) {
    if (!event.open()) {
      return;
    }
    Order order = orders.find(event.orderId()).orElseThrow();
    Stream.of(Role.OWNER, Role.FINANCE)
        .flatMap(role -> people.holding(role, null).stream())
        .filter(person -> !person.suspended())
        .distinct()
        .forEach(person -> write(person, order, event));
  }

  private void write(User person, Order order, OrderDisputed event) {
    String dispute = PublicId.format("dsp", event.disputeId());
    String amount = MoneyFormat.full(event.amount());
    notifications.send(
        new OutgoingMail(
            "dispute-opened:" + dispute + ":" + person.id(),
            person.email(),
            "A buyer’s bank disputes " + amount,
            "sales/mail/disputed",
            new DisputeMail(
                person.name(),
                amount,
                order.number(),
                order.buyer().name(),
                order.title(),
                Objects.requireNonNullElse(event.reason(), ""),
                day(event.respondBy()),
                academy.url("/admin/disputes/" + dispute).toString()),
            Set.of(order.id().toString(), dispute)));
  }

  private static String day(@Nullable Instant respondBy) {
    return respondBy == null ? "" : DAY.format(respondBy.atZone(Zones.INDIA));
  }
}
