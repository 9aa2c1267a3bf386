package dev.halfmillion.backoffice.web;

import dev.halfmillion.affiliates.SaleStory;
import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.backoffice.web.TrailPage.Note;
import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.ledger.SubjectNames;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.CouponBook;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what every module knows of one order into one story, in the order of time. */
@Component
class OrderTrail {

  private final OrderBook orders;
  private final CouponBook coupons;
  private final PaymentTrail payments;
  private final ReferralTrail referrals;
  private final Grants grants;
  private final Notifications notifications;
  private final SubjectNames names;
  private final AuditLog audit;

  OrderTrail(
      OrderBook orders,
      CouponBook coupons,
      PaymentTrail payments,
      ReferralTrail referrals,
      Grants grants,
      Notifications notifications,
      SubjectNames names,
      AuditLog audit) {
    this.orders = orders;
    this.coupons = coupons;
    this.payments = payments;
    this.referrals = referrals;
    this.grants = grants;
    this.notifications = notifications;
    this.names = names;
    this.audit = audit;
  }

  List<TrailEvent> of(Order order, List<SaleStory> stories, List<PostedJournal> posted) {
    OrderJournals journals = new OrderJournals(posted, names.of(parties(posted)));
    List<Refund> refunds = orders.refunds(order.id());
    List<TrailEvent> told =
        Stream.<Stream<TrailEvent>>of(
                referrals.of(order, stories, journals),
                Stream.of(placed(order)),
                payments.of(order),
                sale(order, journals),
                documents(order, refunds),
                grants.of("order:" + order.id()).stream().flatMap(OrderTrail::access),
                payments.disputes(order, journals),
                refunds.stream()
                    .filter(refund -> refund.dispute() == null)
                    .map(refund -> refund(refund, journals)),
                audit.of(order.id().toString()).stream().flatMap(OrderTrail::correction),
                notifications.about(order.id().toString()).stream().map(OrderTrail::mail))
            .flatMap(Function.identity())
            .toList();
    return Stream.concat(told.stream(), journals.rest())
        .sorted(Comparator.comparing(TrailEvent::at).thenComparing(TrailEvent::rank))
        .toList();
  }

  private static List<String> parties(List<PostedJournal> journals) {
    return journals.stream()
        .flatMap(journal -> journal.lines().stream())
        .map(line -> line.account().party())
        .distinct()
        .toList();
  }

  private TrailEvent placed(Order order) {
    TrailEvent event =
        TrailEvent.of(
                order.placedAt(), 20, "shopping-bag", "Order placed by " + order.buyer().name())
            .provenBy(order.number(), null)
            .saying(order.title() + " for " + MoneyFormat.full(order.total()) + ".");
    for (CouponBook.Reduction reduction : coupons.reductions(order)) {
      event =
          event.saying(
              "%s: %s off the list price of %s."
                  .formatted(
                      reduction.label(),
                      MoneyFormat.full(reduction.amount()),
                      MoneyFormat.full(order.list())));
    }
    return coupons.ofOrder(order.id()).map(OrderTrail::coupon).map(event::saying).orElse(event);
  }

  private static String coupon(CouponBook.Applied coupon) {
    return "The coupon was %s. %s since %s."
        .formatted(
            coupon.typed() ? "typed by the buyer" : "brought by a link",
            coupon.state(),
            Moments.dayAndTime(coupon.changedAt()));
  }

  private static Stream<TrailEvent> sale(Order order, OrderJournals journals) {
    if (!order.status().wasPaid()) {
      return Stream.empty();
    }
    TrailEvent booked =
        TrailEvent.of(order.requirePaidAt(), 40, "book-open", "Sale booked").inTheSale();
    return Stream.of(journals.explain(booked, "sale:" + order.id()));
  }

  private Stream<TrailEvent> documents(Order order, List<Refund> refunds) {
    return orders.documents(order.id()).stream()
        .map(
            document -> {
              boolean invoice = !document.creditNote();
              TrailEvent event =
                  TrailEvent.of(
                          invoice ? order.requirePaidAt() : issued(document, refunds),
                          invoice ? 45 : 56,
                          "file-text",
                          document.title() + " " + document.number())
                      .provenBy("See it", "/orders/" + order.id() + paper(document, invoice))
                      .saying(
                          "%s without tax, %s with it, %s."
                              .formatted(
                                  MoneyFormat.full(document.taxable()),
                                  MoneyFormat.full(document.total()),
                                  order.buyer().state().label()));
              return invoice ? event.inTheSale() : event;
            });
  }

  private static String paper(OrderBook.Document document, boolean invoice) {
    return invoice ? "/invoice" : "/credit-notes/" + PublicId.format("rfd", document.cause());
  }

  /** A credit note has a date and no time: it is written when its refund succeeds. */
  private static Instant issued(OrderBook.Document document, List<Refund> refunds) {
    return refunds.stream()
        .filter(refund -> refund.id().equals(document.cause()))
        .map(Refund::settled)
        .findFirst()
        .orElseGet(() -> document.dated().atStartOfDay(Zones.INDIA).toInstant());
  }

  private static Stream<TrailEvent> access(Grant grant) {
    String person = "/admin/users/" + grant.user();
    TrailEvent granted =
        TrailEvent.of(grant.starts(), 48, "key-round", "Access granted")
            .provenBy("The person", person)
            .saying(grant.reason() + (grant.ends() == null ? ", no end date." : "."))
            .inTheSale();
    Grant.Revocation end = grant.revocation();
    return end == null
        ? Stream.of(granted)
        : Stream.of(
            granted,
            TrailEvent.of(end.at(), 70, "lock", "Access ended")
                .provenBy("The person", person)
                .saying(end.reason() + "."));
  }

  private static TrailEvent refund(Refund refund, OrderJournals journals) {
    Instant settled = refund.settledAt();
    TrailEvent event =
        TrailEvent.of(
                settled == null ? refund.requestedAt() : settled,
                55,
                "undo-2",
                "Refund of %s: %s"
                    .formatted(
                        MoneyFormat.full(refund.amount()),
                        Sentences.small(refund.status().label())))
            .provenBy(refund.publicId(), "/admin/refunds/" + refund.publicId())
            .noting(new Note(null, "Reason: " + refund.reason(), "", null))
            .saying(access(refund));
    return journals.explain(event, "refund:" + refund.publicId());
  }

  private static Stream<TrailEvent> correction(AuditEntry entry) {
    return entry.action().equals("sales.address-corrected")
        ? Stream.of(
            TrailEvent.of(entry.at(), 75, "mail", "The buyer corrected the address")
                .saying(entry.detail() + "."))
        : Stream.empty();
  }

  private static String access(Refund refund) {
    if (refund.kind() == RefundKind.GOODWILL) {
      return "Goodwill: the buyer keeps what was bought.";
    }
    return refund.keepsAccess() ? "The buyer keeps what was bought." : "";
  }

  private static TrailEvent mail(MailNote mail) {
    String error = mail.lastError();
    return TrailEvent.of(mail.createdAt(), 80, "mail", "Mail: " + mail.subject())
        .provenBy(mail.status().label(), Queries.at("/admin/mails", mail.to()))
        .saying("To " + mail.to() + (error == null ? "." : ": " + error));
  }
}
