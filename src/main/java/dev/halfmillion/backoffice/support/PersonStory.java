package dev.halfmillion.backoffice.support;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.backoffice.support.PersonPage.Event;
import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.User;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.Refund;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a person and by them, from every module, the newest first. */
@Component
class PersonStory {

  private static final int MOST = 60;
  private static final int ORDERS = 20;
  private static final int MAILS = 50;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final OrderBook orders;
  private final Grants grants;
  private final Notifications notifications;
  private final AuditLog audit;

  PersonStory(OrderBook orders, Grants grants, Notifications notifications, AuditLog audit) {
    this.orders = orders;
    this.grants = grants;
    this.notifications = notifications;
    this.audit = audit;
  }

  List<Event> of(User user, List<Order> bought) {
    List<Moment> moments = new ArrayList<>();
    moments.add(new Moment(user.createdAt(), "user-plus", "Became known here", "", null));
    bought.stream().limit(ORDERS).forEach(order -> orders(order, moments));
    grants.ofUser(user.id()).forEach(grant -> grants(grant, moments));
    notifications.to(user.email(), MAILS).forEach(mail -> moments.add(mail(mail)));
    audit.of(user.id().toString()).forEach(deed -> moments.add(deed(deed)));
    return told(
        moments.stream().sorted(Comparator.comparing(Moment::at).reversed()).limit(MOST).toList());
  }

  private void orders(Order order, List<Moment> moments) {
    String href = "/admin/orders/" + order.id();
    String what = order.title() + ", " + MoneyFormat.full(order.total());
    moments.add(
        new Moment(
            order.placedAt(), "shopping-bag", "Ordered " + order.number(), what + ".", href));
    Instant paid = order.paidAt();
    if (paid != null) {
      moments.add(new Moment(paid, "indian-rupee", "Paid " + order.number(), what + ".", href));
    }
    for (Refund refund : orders.refunds(order.id())) {
      moments.add(
          new Moment(
              refund.requestedAt(),
              "undo-2",
              "Refund of " + MoneyFormat.full(refund.amount()) + ", " + order.number(),
              refund.status().label() + ": " + refund.reason(),
              href));
    }
  }

  private static void grants(Grant grant, List<Moment> moments) {
    moments.add(new Moment(grant.starts(), "key-round", "Access given", grant.reason(), null));
    Grant.Revocation end = grant.revocation();
    if (end != null) {
      moments.add(new Moment(end.at(), "lock", "Access taken back", end.reason(), null));
    }
  }

  private static Moment mail(MailNote mail) {
    return new Moment(
        mail.createdAt(),
        "mail",
        "Mail: " + mail.subject(),
        mail.status().label() + ".",
        "/admin/mails?q=" + mail.to());
  }

  private static Moment deed(AuditEntry deed) {
    String words = deed.action().replace(".", ": ").replace('-', ' ');
    String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return new Moment(deed.at(), "shield-check", capital, deed.detail(), null);
  }

  private static List<Event> told(List<Moment> moments) {
    List<Event> events = new ArrayList<>();
    String before = "";
    for (Moment moment : moments) {
      String day = DAY.format(moment.at().atZone(Zones.INDIA));
      events.add(
          new Event(
              moment.icon(),
              moment.title(),
              moment.text(),
              TIME.format(moment.at().atZone(Zones.INDIA)),
              day.equals(before) ? "" : day,
              moment.href()));
      before = day;
    }
    return events;
  }

  private record Moment(
      Instant at, String icon, String title, String text, @Nullable String href) {}
}
