package dev.halfmillion.sales.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.Newcomers;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderBook.Document;
import dev.halfmillion.sales.OrderPhase;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundKind;
import dev.halfmillion.sales.RefundStatus;
import dev.halfmillion.sales.web.OrderAccess.Opened;
import dev.halfmillion.sales.web.OrderPage.Addresses;
import dev.halfmillion.sales.web.OrderPage.Line;
import dev.halfmillion.sales.web.OrderPage.Look;
import dev.halfmillion.sales.web.OrderPage.Offer;
import dev.halfmillion.sales.web.OrderPage.Paid;
import dev.halfmillion.sales.web.OrderPage.Proof;
import dev.halfmillion.sales.web.OrderPage.Start;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an order's page together. */
@Component
class OrderPages {

  /** After this many questions without an answer the page says that it may take longer. */
  static final int PATIENCE = 15;

  private final Checkouts checkouts;
  private final OrderBook book;
  private final Newcomers newcomers;
  private final OrderPrices prices;
  private final SharePanels shares;
  private final PromiseWords promise;
  private final Academy academy;

  OrderPages(
      Checkouts checkouts,
      OrderBook book,
      Newcomers newcomers,
      OrderPrices prices,
      SharePanels shares,
      PromiseWords promise,
      Academy academy) {
    this.checkouts = checkouts;
    this.book = book;
    this.newcomers = newcomers;
    this.prices = prices;
    this.shares = shares;
    this.promise = promise;
    this.academy = academy;
  }

  /** Which page an order shows after it was asked for so often. */
  Look look(Order order, int asked) {
    OrderPhase phase = checkouts.phase(order);
    return switch (phase) {
      case UNPAID -> Look.UNPAID;
      case LEFT_UNPAID -> Look.LEFT_UNPAID;
      case CONFIRMING -> asked < PATIENCE ? Look.CONFIRMING : Look.WAITING;
      case FAILED -> Look.FAILED;
      case CHECKING -> Look.CHECKING;
      case TURNED_BACK -> Look.TURNED_BACK;
      case BOUGHT_AGAIN -> Look.BOUGHT_AGAIN;
      case PAID -> Look.PAID;
      case REFUNDED -> Look.REFUNDED;
    };
  }

  /** The page. */
  OrderPage page(Opened opened, int asked) {
    return page(opened, asked, "", List.of());
  }

  /** The page with what is to be mended in a corrected address. */
  OrderPage page(Opened opened, int asked, String typed, List<Problem> problems) {
    Order order = opened.order();
    boolean paid = order.status().wasPaid();
    return new OrderPage(
        look(order, asked),
        order.number(),
        order.title(),
        MoneyFormat.full(order.total()),
        Moments.dayAndTime(order.placedAt()),
        addresses(opened),
        asked,
        academy.supportEmail(),
        "",
        new Offer(
            order.isFree(), prices.coupon(order), prices.reductions(order), checkouts.anew(order)),
        paid ? paid(opened, typed, problems) : null);
  }

  private Paid paid(Opened opened, String typed, List<Problem> problems) {
    Order order = opened.order();
    boolean newcomer = opened.browser() && newcomers.isOne(order);
    List<Document> documents = book.documents(order.id());
    String name = order.buyer().name();
    return new Paid(
        name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name,
        documents.isEmpty() ? "" : documents.getFirst().number(),
        Moments.shortened(order.buyer().email()),
        start(opened, newcomer),
        checkouts.firstStep(order),
        proof(opened, newcomer),
        newcomer,
        newcomer && typed.isEmpty() ? order.buyer().email() : typed,
        problems,
        refunds(opened),
        order.status() == OrderStatus.REFUNDED
            ? order.titleWithout(book.closedLines(order.id()))
            : "",
        promise.ofOrder(order),
        promise.leaves(order) ? opened.path("/refund") : "",
        order.status() == OrderStatus.REFUNDED ? null : shares.panel(opened));
  }

  private static @Nullable Proof proof(Opened opened, boolean newcomer) {
    boolean learns = newcomer || (opened.learner() && !opened.buyer());
    String email = opened.order().buyer().email();
    return learns && !opened.order().isFree() ? new Proof(Moments.shortened(email), email) : null;
  }

  private static Start start(Opened opened, boolean newcomer) {
    if (opened.learner()) {
      return Start.LEARN;
    }
    if (opened.order().isFree()) {
      return Start.MAIL;
    }
    return newcomer ? Start.ENTER : Start.SIGN_IN;
  }

  private List<Line> refunds(Opened opened) {
    return book.refunds(opened.order().id()).stream()
        .filter(Refund::isShownToBuyer)
        .map(refund -> line(opened, refund))
        .toList();
  }

  private static Line line(Opened opened, Refund refund) {
    boolean done = refund.status() == RefundStatus.SUCCEEDED;
    String when = Moments.day(done ? refund.settled() : refund.requestedAt());
    return new Line(
        refundLabel(refund) + when,
        MoneyFormat.full(refund.amount()),
        done ? opened.path("/credit-notes/" + refund.publicId()) : "");
  }

  private static String refundLabel(Refund refund) {
    return switch (refund.status()) {
      case SUCCEEDED ->
          refund.kind() == RefundKind.DISPUTE ? "Taken back by your bank on " : "Refunded on ";
      case AWAITING -> "Refund asked for on ";
      default -> "Refund on its way since ";
    };
  }

  private static Addresses addresses(Opened opened) {
    return new Addresses(
        opened.path(""),
        opened.path("/news"),
        opened.path("/payment"),
        opened.path("/start"),
        opened.path("/address"),
        opened.path("/invoice"));
  }
}
