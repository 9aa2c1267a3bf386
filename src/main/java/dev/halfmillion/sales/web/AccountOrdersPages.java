package dev.halfmillion.sales.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderPhase;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.documents.TaxDocuments;
import dev.halfmillion.sales.web.AccountOrdersPage.Row;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the list of one's own orders together. */
@Component
class AccountOrdersPages {

  private final OrderBook orders;
  private final Checkouts checkouts;
  private final TaxDocuments documents;

  AccountOrdersPages(OrderBook orders, Checkouts checkouts, TaxDocuments documents) {
    this.orders = orders;
    this.checkouts = checkouts;
    this.documents = documents;
  }

  AccountOrdersPage of(UserId buyer) {
    return new AccountOrdersPage(orders.ofBuyer(buyer).stream().map(this::row).toList());
  }

  private Row row(Order order) {
    OrderPhase phase = checkouts.phase(order);
    boolean payable =
        phase == OrderPhase.UNPAID || phase == OrderPhase.LEFT_UNPAID || phase == OrderPhase.FAILED;
    String total = MoneyFormat.full(order.total());
    return new Row(
        "/orders/" + order.id(),
        order.number(),
        Moments.dayAndTime(order.placedAt()),
        order.title(),
        total,
        tone(order, phase),
        status(order, phase),
        documents.ofOrder(order.id().value()).stream()
            .map(paper -> Link.to(paper.title() + " " + paper.number(), paper.path() + ".pdf"))
            .toList(),
        notes(order, phase),
        payable ? "/orders/" + order.id() + "/payment" : null,
        phase == OrderPhase.FAILED ? "Try again: pay " + total : "Pay " + total,
        order.test());
  }

  private static String status(Order order, OrderPhase phase) {
    return switch (phase) {
      case UNPAID, LEFT_UNPAID -> "Not paid";
      case CONFIRMING -> "Waiting for the bank";
      case FAILED -> "Did not go through";
      case CHECKING -> "We are checking";
      case TURNED_BACK, BOUGHT_AGAIN -> "Goes back";
      case PAID, REFUNDED -> order.status().label();
    };
  }

  private static Tone tone(Order order, OrderPhase phase) {
    return switch (phase) {
      case UNPAID, LEFT_UNPAID, CONFIRMING -> Tone.PENDING;
      case FAILED, TURNED_BACK, BOUGHT_AGAIN -> Tone.REVERSED;
      case CHECKING -> Tone.HELD;
      case PAID, REFUNDED -> OrderRows.tone(order.status());
    };
  }

  private List<String> notes(Order order, OrderPhase phase) {
    List<String> notes = new ArrayList<>();
    switch (phase) {
      case FAILED -> notes.add("Nothing was charged. Trying again keeps this order.");
      case CONFIRMING -> notes.add("Please do not pay again; the bank has not answered yet.");
      case CHECKING -> notes.add("Your payment arrived and somebody is looking at it.");
      case TURNED_BACK -> notes.add("Your payment came too late for the coupon and goes back.");
      case BOUGHT_AGAIN ->
          notes.add("You bought the same in another order, so this payment goes back.");
      default -> orders.refunds(order.id()).forEach(refund -> notes.add(refund(refund)));
    }
    return notes;
  }

  private static String refund(Refund refund) {
    String amount = MoneyFormat.full(refund.amount());
    return switch (refund.status()) {
      case SUCCEEDED -> amount + " went back on " + Moments.day(refund.settled()) + ".";
      case REQUESTED, FAILED, RETRIED, GIVEN_UP ->
          amount + " is on its way back since " + Moments.day(refund.requestedAt()) + ".";
      case AWAITING -> "You asked for " + amount + "; we answer within a working day.";
      case DECLINED -> "The refund of " + amount + " was declined; the reason is in your mail.";
    };
  }
}
