package dev.halfmillion.backoffice.support;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserEmails;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.payments.GatewayWord;
import dev.halfmillion.payments.Inbox;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.PaymentDesk;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.ReceivedEvent;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Walks from a payment to the course that should be open, and gathers what is found on the way. */
@Component
class AccessCheck {

  private final PaymentFindings payments;
  private final OrderBook orders;
  private final Grants grants;
  private final Catalog catalog;
  private final UserDirectory people;
  private final UserEmails emails;
  private final BusinessClock clock;

  AccessCheck(
      PaymentFindings payments,
      OrderBook orders,
      Grants grants,
      Catalog catalog,
      UserDirectory people,
      UserEmails emails,
      BusinessClock clock) {
    this.payments = payments;
    this.orders = orders;
    this.grants = grants;
    this.catalog = catalog;
    this.people = people;
    this.emails = emails;
    this.clock = clock;
  }

  /** The facts of an order; its gateways are asked, so the caller must be in no transaction. */
  AccessFacts facts(Order order) {
    UserId buyer = order.buyer().id();
    Optional<User> person = buyer == null ? Optional.empty() : people.find(buyer);
    List<Grant> given = grants.of("order:" + order.id());
    return new AccessFacts(
        order,
        payments.attempts(order),
        payments.ask(order),
        payments.news(order),
        given,
        missing(order, given),
        payments.mails(order),
        person.orElse(null),
        person.map(user -> emails.isCorrectable(user.id())).orElse(false));
  }

  private List<String> missing(Order order, List<Grant> given) {
    Set<Deliverable> standing =
        given.stream()
            .filter(grant -> grant.isActive(clock.instant()))
            .filter(grant -> order.buyer().is(grant.user()))
            .map(Grant::deliverable)
            .collect(Collectors.toSet());
    Set<UUID> closed = orders.closedLines(order.id());
    return order.lines().stream()
        .filter(line -> !closed.contains(line.id()))
        .filter(line -> !standing.containsAll(parts(line)))
        .map(OrderLine::title)
        .toList();
  }

  private List<Deliverable> parts(OrderLine line) {
    return catalog.byId(line.product()).map(Product::deliverables).orElse(List.of());
  }

  /** What payments and mails tell of an order. */
  @Component
  static class PaymentFindings {

    private final Payments payments;
    private final PaymentDesk desk;
    private final Inbox inbox;
    private final Notifications notifications;

    PaymentFindings(Payments payments, PaymentDesk desk, Inbox inbox, Notifications notifications) {
      this.payments = payments;
      this.desk = desk;
      this.inbox = inbox;
      this.notifications = notifications;
    }

    /** What was written about an order. */
    List<MailNote> mails(Order order) {
      return notifications.about(order.id().toString());
    }

    List<PaymentAttempt> attempts(Order order) {
      return payments.attemptsOf(id(order));
    }

    List<ReceivedEvent> news(Order order) {
      return inbox.eventsOf(id(order));
    }

    /** A paid order needs no question: the money is in our own books. */
    List<GatewayWord> ask(Order order) {
      return order.status().wasPaid() ? List.of() : desk.ask(id(order));
    }

    private static UUID id(Order order) {
      return order.id().value();
    }
  }
}
