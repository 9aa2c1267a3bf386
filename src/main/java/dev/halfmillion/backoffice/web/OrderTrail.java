package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.web.TrailPage.Posting;
import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.payments.Inbox;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.ReceivedEvent;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.Refund;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what every module knows of one order into one story, in the order of time. */
@Component
class OrderTrail {

  private final OrderBook orders;
  private final Payments payments;
  private final Inbox inbox;
  private final Books books;
  private final Grants grants;
  private final Notifications notifications;
  private final ReferralTrail referrals;

  OrderTrail(
      OrderBook orders,
      Payments payments,
      Inbox inbox,
      Books books,
      Grants grants,
      Notifications notifications,
      ReferralTrail referrals) {
    this.orders = orders;
    this.payments = payments;
    this.inbox = inbox;
    this.books = books;
    this.grants = grants;
    this.notifications = notifications;
    this.referrals = referrals;
  }

  List<TrailEvent> of(Order order) {
    return Stream.<Stream<TrailEvent>>of(
            referrals.of(order),
            Stream.of(placed(order)),
            payments.attemptsOf(order.id().value()).stream().map(OrderTrail::attempt),
            inbox.eventsOf(order.id().value()).stream().map(OrderTrail::webhook),
            books.about(order.id()).stream().map(OrderTrail::journal),
            invoices(order),
            grants.of("order:" + order.id()).stream().flatMap(OrderTrail::access),
            orders.refunds(order.id()).stream().map(OrderTrail::refund),
            notifications.about(order.id().toString()).stream().map(OrderTrail::mail))
        .flatMap(Function.identity())
        .sorted(Comparator.comparing(TrailEvent::at).thenComparing(TrailEvent::rank))
        .toList();
  }

  private static TrailEvent placed(Order order) {
    return TrailEvent.of(
        order.placedAt(),
        20,
        "file-text",
        "Order placed by " + order.buyer().name(),
        order.number(),
        order.title() + " for " + MoneyFormat.full(order.total()) + ".");
  }

  private static TrailEvent attempt(PaymentAttempt attempt) {
    Instant at = attempt.capturedAt() == null ? attempt.openedAt() : attempt.capturedAt();
    String proof = Objects.requireNonNullElse(attempt.gatewayPaymentId(), attempt.id().toString());
    return TrailEvent.of(
        at,
        30,
        "indian-rupee",
        "Payment "
            + attempt.state().name().toLowerCase(Locale.ROOT)
            + ", "
            + MoneyFormat.full(attempt.amount())
            + " by "
            + attempt.gateway(),
        proof,
        Objects.requireNonNullElse(
            attempt.problem(), "Opened " + Moments.dayAndTime(attempt.openedAt()) + "."));
  }

  private static TrailEvent webhook(ReceivedEvent event) {
    String how = event.byAsking() ? "Learnt by asking the gateway" : "Webhook from the gateway";
    String state = event.state().toLowerCase(Locale.ROOT);
    String why = event.reason() == null ? "" : ": " + event.reason();
    return TrailEvent.of(
            event.receivedAt(), 25, "inbox", how + ": " + event.type(), event.id(), state + why)
        .leadingTo("/admin/inbox/" + event.id());
  }

  private static TrailEvent journal(PostedJournal journal) {
    boolean sale = journal.cause().startsWith("sale:");
    TrailEvent event =
        TrailEvent.of(
                journal.occurredAt(),
                sale ? 40 : 60,
                "book-open",
                journal.description().isEmpty() ? "Journal" : journal.description(),
                journal.cause())
            .leadingTo("/admin/ledger/journals/" + journal.id())
            .posting(journal.lines().stream().map(OrderTrail::posting).toList());
    return sale ? event.inTheSale() : event;
  }

  private static Posting posting(PostedJournal.Line line) {
    String party = line.account().party();
    String account =
        line.account().code().replace('-', ' ') + (party.isEmpty() ? "" : ", " + party);
    Money amount = line.amount();
    return amount.isPositive()
        ? new Posting(account, MoneyFormat.full(amount), "")
        : new Posting(account, "", MoneyFormat.full(amount.negated()));
  }

  private Stream<TrailEvent> invoices(Order order) {
    return orders.documents(order.id()).stream()
        .map(
            document -> {
              boolean invoice = document.title().equals("Tax invoice");
              Instant at =
                  invoice
                      ? order.requirePaidAt()
                      : document
                          .dated()
                          .atTime(LocalTime.of(23, 59))
                          .atZone(dev.halfmillion.platform.Zones.INDIA)
                          .toInstant();
              TrailEvent event =
                  TrailEvent.of(
                          at,
                          45,
                          "file-text",
                          document.title() + " " + document.number(),
                          "See it",
                          "Taxable "
                              + MoneyFormat.full(document.taxable())
                              + " of "
                              + MoneyFormat.full(document.total())
                              + ", "
                              + order.buyer().state().label()
                              + ".")
                      .leadingTo("/orders/" + order.id() + "/invoice");
              return invoice ? event.inTheSale() : event;
            });
  }

  private static Stream<TrailEvent> access(Grant grant) {
    TrailEvent granted =
        TrailEvent.of(
                grant.starts(),
                48,
                "key-round",
                "Access granted",
                grant.user().toString(),
                grant.reason())
            .leadingTo("/admin/users/" + grant.user())
            .inTheSale();
    Grant.Revocation end = grant.revocation();
    return end == null
        ? Stream.of(granted)
        : Stream.of(
            granted,
            TrailEvent.of(
                end.at(), 70, "lock", "Access ended", grant.user().toString(), end.reason()));
  }

  private static TrailEvent refund(Refund refund) {
    Instant at = refund.settledAt() == null ? refund.requestedAt() : refund.settledAt();
    return TrailEvent.of(
        at,
        55,
        "undo-2",
        "Refund of "
            + MoneyFormat.full(refund.amount())
            + ", "
            + refund.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        refund.publicId(),
        refund.reason());
  }

  private static TrailEvent mail(MailNote mail) {
    Instant at = mail.sentAt() == null ? mail.createdAt() : mail.sentAt();
    String error = mail.lastError();
    return TrailEvent.of(
        at,
        80,
        "mail",
        mail.subject(),
        mail.status().name().toLowerCase(Locale.ROOT),
        "To " + mail.to() + (error == null ? "." : ": " + error));
  }
}
