package dev.halfmillion.sales;

import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalAmount;
import dev.halfmillion.platform.personal.PersonalData;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody ordered, paid and got back, with the papers. */
@Component
class PersonalOrders implements PersonalData {

  private final OrderSearch search;
  private final RefundRows refunds;
  private final TaxDocuments documents;
  private final Payments payments;
  private final Academy academy;

  PersonalOrders(
      OrderSearch search,
      RefundRows refunds,
      TaxDocuments documents,
      Payments payments,
      Academy academy) {
    this.search = search;
    this.refunds = refunds;
    this.documents = documents;
    this.payments = payments;
    this.academy = academy;
  }

  record Content(
      String number,
      String status,
      String placed,
      String paid,
      Person buyer,
      List<Line> lines,
      PersonalAmount total,
      List<Paper> documents,
      List<Payment> payments,
      List<Back> refunds) {}

  record Person(
      String name, String email, String phone, String state, String business, String gstin) {}

  record Line(String title, PersonalAmount price, PersonalAmount refunded) {}

  record Paper(String title, String number, String dated, PersonalAmount total, String address) {}

  record Payment(
      String gateway,
      String payment,
      String state,
      PersonalAmount amount,
      String opened,
      String captured) {}

  record Back(PersonalAmount amount, String status, String reason, String requested, String done) {}

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public String about() {
    return "Your orders with what you wrote at checkout, invoices, payments and refunds.";
  }

  @Override
  public Object of(UserId user) {
    return search.everyOfBuyer(user).stream().map(this::content).toList();
  }

  private Content content(Order order) {
    return new Content(
        order.number(),
        order.status().label(),
        order.placedAt().toString(),
        text(order.paidAt()),
        person(order.buyer()),
        order.lines().stream()
            .map(
                line ->
                    new Line(
                        line.title(),
                        PersonalAmount.of(line.gross()),
                        PersonalAmount.of(line.refunded())))
            .toList(),
        PersonalAmount.of(order.total()),
        documents.ofOrder(order.id().value()).stream().map(this::paper).toList(),
        payments.attemptsOf(order.id().value()).stream().map(PersonalOrders::payment).toList(),
        refunds.ofOrder(order.id()).stream().map(PersonalOrders::back).toList());
  }

  private static Person person(Buyer buyer) {
    Buyer.Business business = buyer.business();
    return new Person(
        buyer.name(),
        buyer.email(),
        buyer.phone(),
        buyer.state().label(),
        business == null ? "" : business.name(),
        business == null ? "" : business.gstin().text());
  }

  private Paper paper(TaxDocument document) {
    return new Paper(
        document.title(),
        document.number(),
        document.dated().toString(),
        PersonalAmount.of(document.total()),
        academy.url(document.path()).toString());
  }

  private static Payment payment(PaymentAttempt attempt) {
    return new Payment(
        attempt.gateway(),
        Objects.requireNonNullElse(attempt.gatewayPaymentId(), ""),
        attempt.state().label(),
        PersonalAmount.of(attempt.amount()),
        attempt.openedAt().toString(),
        text(attempt.capturedAt()));
  }

  private static Back back(Refund refund) {
    return new Back(
        PersonalAmount.of(refund.amount()),
        refund.status().label(),
        refund.reason(),
        refund.requestedAt().toString(),
        text(refund.settledAt()));
  }

  private static String text(@Nullable Instant moment) {
    return moment == null ? "" : moment.toString();
  }
}
