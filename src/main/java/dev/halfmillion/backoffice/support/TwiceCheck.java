package dev.halfmillion.backoffice.support;

import dev.halfmillion.backoffice.support.Finding.Mark;
import dev.halfmillion.backoffice.support.Finding.Step;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.CaptureNote;
import dev.halfmillion.payments.PaymentDesk;
import dev.halfmillion.payments.PaymentRefund;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.RefundState;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderLine;
import dev.halfmillion.sales.OrderStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether somebody paid twice: two captured payments of one order, or two orders of the same thing
 * by the same person, address or phone. Of two orders the one paid later is the one too many: the
 * buyer had what they wanted when it was paid.
 */
@Component
class TwiceCheck {

  /** Further apart than this, two orders of the same thing are no slip. */
  static final Duration SPAN = Duration.ofDays(30);

  private final OrderBook orders;
  private final Payments payments;
  private final PaymentDesk desk;

  TwiceCheck(OrderBook orders, Payments payments, PaymentDesk desk) {
    this.orders = orders;
    this.payments = payments;
    this.desk = desk;
  }

  Finding of(Order order) {
    List<CaptureNote> captures = desk.captures(id(order));
    Optional<Twin> twin = twin(order);
    List<Step> steps = new ArrayList<>();
    steps.add(paid(order, captures));
    steps.add(surplus(order, captures));
    steps.add(twins(order, twin));
    boolean turnedBack = !order.status().wasPaid() && !captures.isEmpty();
    if (captures.size() > 1 || turnedBack) {
      return surplusFinding(order, captures, steps);
    }
    return twin.map(two -> prepared(two) ? preparedFinding(two, steps) : twinFinding(two, steps))
        .orElseGet(() -> once(order, steps));
  }

  private static Step paid(Order order, List<CaptureNote> captures) {
    String times =
        switch (captures.size()) {
          case 0 -> order.status().wasPaid() ? "without a gateway" : "not at all";
          case 1 -> "once";
          default -> captures.size() + " times";
        };
    return new Step(
        Mark.holdsIf(captures.size() <= 1),
        "Payments of this order",
        "%s, %s for %s: paid %s.%s"
            .formatted(
                order.number(),
                MoneyFormat.full(order.total()),
                order.title(),
                times,
                captures.stream()
                    .map(
                        paid ->
                            " %s on %s, payment %s."
                                .formatted(
                                    MoneyFormat.full(paid.amount()),
                                    DateText.moment(paid.at()),
                                    paid.payment()))
                    .reduce("", String::concat)),
        "/admin/orders/" + order.id());
  }

  private Step surplus(Order order, List<CaptureNote> captures) {
    List<PaymentRefund> back = surplusRefunds(order);
    if (back.isEmpty() && captures.size() <= 1) {
      return Step.of(Mark.HOLDS, "Too much", "Nothing of this order was paid twice.");
    }
    boolean done = back.stream().allMatch(refund -> refund.state() == RefundState.SUCCEEDED);
    return Step.of(
        back.isEmpty() || !done ? Mark.OPEN : Mark.HOLDS,
        "Too much",
        back.isEmpty()
            ? "No refund of it was begun."
            : back.stream()
                .map(
                    refund ->
                        "%s, begun on %s: %s."
                            .formatted(
                                MoneyFormat.full(refund.amount()),
                                DateText.moment(refund.requestedAt()),
                                words(refund)))
                .reduce("", (all, one) -> all.isEmpty() ? one : all + " " + one));
  }

  private static String words(PaymentRefund refund) {
    return switch (refund.state()) {
      case SUCCEEDED -> "gone back; banks show it within 5 to 7 working days";
      case FAILED -> "the gateway could not give it back, finance has to try again";
      case REQUESTED, PENDING, UNKNOWN -> "on its way back";
    };
  }

  private static Step twins(Order order, Optional<Twin> twin) {
    return twin.map(
            two ->
                new Step(
                    Mark.BROKEN,
                    "Another order of the same",
                    "%s, paid on %s by %s, also holds %s."
                        .formatted(
                            two.other(order).number(),
                            DateText.moment(two.other(order).requirePaidAt()),
                            two.other(order).buyer().email(),
                            two.title()),
                    "/admin/orders/" + two.other(order).id()))
        .orElseGet(
            () ->
                Step.of(
                    Mark.HOLDS,
                    "Another order of the same",
                    "None by this person, e-mail address or phone within %d days."
                        .formatted(SPAN.toDays())));
  }

  private Finding surplusFinding(Order order, List<CaptureNote> captures, List<Step> steps) {
    boolean failed =
        surplusRefunds(order).stream().anyMatch(refund -> refund.state() == RefundState.FAILED);
    int more = captures.size() - (order.status().wasPaid() ? 1 : 0);
    String what =
        order.status().wasPaid()
            ? "This order was paid twice"
            : "This order’s payment came too late, after the same was bought or a coupon used up";
    String sentence =
        what
            + (failed
                ? ", and the gateway could not give the money back."
                : "; the surplus goes back by itself.");
    return new Finding(
        sentence,
        failed
            ? "You paid more than once, and your money is safe with us. A colleague is sending it"
                + " back; I will write to you when it has left."
            : "You paid more than once, and %s already on its way back to what you paid with."
                .formatted(more == 1 ? "that payment is" : "those payments are"),
        false,
        steps,
        failed
            ? Remedy.go(
                "Open refunds",
                "/admin/inbox/open",
                "Finance asks the gateway once more there; the order itself stays paid.")
            : null,
        List.of(Remedy.go("All that happened to this order", "/admin/orders/" + order.id(), "")));
  }

  private boolean prepared(Twin twin) {
    return orders.refunds(twin.extra().id()).stream().anyMatch(refund -> refund.status().isOpen());
  }

  private static Finding preparedFinding(Twin twin, List<Step> steps) {
    return new Finding(
        "%s was bought twice, and the refund of %s is prepared."
            .formatted(twin.title(), twin.extra().number()),
        "The refund of the second order is prepared. You get a mail when a colleague has confirmed"
            + " it, and the money shows within 5 to 7 working days after that.",
        true,
        steps,
        null,
        List.of(Remedy.go("The order too many", "/admin/orders/" + twin.extra().id(), "")));
  }

  private static Finding twinFinding(Twin twin, List<Step> steps) {
    Order extra = twin.extra();
    return new Finding(
        "%s was bought twice; %s is the one too many.".formatted(twin.title(), extra.number()),
        "You bought the same course twice. You keep it, and I have %s of the second order sent back"
                .formatted(MoneyFormat.full(twin.amount()))
            + " to what you paid with. A colleague confirms it first.",
        false,
        steps,
        Remedy.act(
            "Prepare the refund of " + extra.number(),
            "/admin/support/orders/" + extra.id() + "/twice-refund",
            "%s goes back once somebody else of finance has confirmed it. The order that stays"
                    .formatted(MoneyFormat.full(twin.amount()))
                + " keeps its access."),
        List.of(
            Remedy.go("The order that stays", "/admin/orders/" + twin.kept().id(), ""),
            Remedy.go("The order too many", "/admin/orders/" + extra.id(), "")));
  }

  private static Finding once(Order order, List<Step> steps) {
    return new Finding(
        order.status().wasPaid()
            ? "This was paid once, and nothing like it was bought by the same person."
            : "This order is not paid, so nothing was paid twice.",
        "We have one payment from you. If your bank shows two, please read me the reference number"
            + " of each; one of them may be a debit that the bank returns by itself.",
        true,
        steps,
        null,
        List.of(
            Remedy.go("All that happened to this order", "/admin/orders/" + order.id(), ""),
            Remedy.go("Is access in order?", SupportController.access(order.number()), "")));
  }

  private List<PaymentRefund> surplusRefunds(Order order) {
    return payments.refundsOf(id(order)).stream().filter(PaymentRefund::surplus).toList();
  }

  /** The order too many that this one makes with another, if it is the one. */
  Optional<Twin> asExtra(Order order) {
    return twin(order).filter(found -> found.extra().id().equals(order.id()));
  }

  private Optional<Twin> twin(Order order) {
    if (!stands(order)) {
      return Optional.empty();
    }
    return orders.paidBySame(order).stream()
        .filter(TwiceCheck::stands)
        .flatMap(other -> Twin.of(order, other).stream())
        .filter(found -> !found.amount().isZero())
        .min(Comparator.comparing(Twin::apart));
  }

  private static boolean stands(Order order) {
    return order.status() == OrderStatus.PAID || order.status() == OrderStatus.PARTIALLY_REFUNDED;
  }

  private static UUID id(Order order) {
    return order.id().value();
  }

  /**
   * Two orders that hold the same.
   *
   * @param kept paid first
   * @param extra paid later
   */
  record Twin(Order kept, Order extra) {

    static Optional<Twin> of(Order one, Order other) {
      boolean firstIsOne = !one.requirePaidAt().isAfter(other.requirePaidAt());
      Twin twin = firstIsOne ? new Twin(one, other) : new Twin(other, one);
      boolean near = twin.apart().compareTo(SPAN) <= 0;
      return near && twin.shared().findAny().isPresent() ? Optional.of(twin) : Optional.empty();
    }

    Duration apart() {
      return Duration.between(kept.requirePaidAt(), extra.requirePaidAt());
    }

    Order other(Order order) {
      return kept.id().equals(order.id()) ? extra : kept;
    }

    /** The lines of the later order that were had already. */
    Set<UUID> lines() {
      return shared().map(OrderLine::id).collect(Collectors.toSet());
    }

    /** What of the later order was had already. */
    private Stream<OrderLine> shared() {
      return extra.lines().stream()
          .filter(
              line -> kept.lines().stream().anyMatch(had -> had.product().equals(line.product())));
    }

    String title() {
      return shared().findFirst().orElseThrow().title();
    }

    /** What of the later order has not gone back yet and was had already. */
    Money amount() {
      return shared().map(OrderLine::kept).reduce(Money::plus).orElseThrow();
    }
  }
}
