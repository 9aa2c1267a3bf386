package dev.halfmillion.sales.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundDecisions;
import dev.halfmillion.sales.RefundOrigin;
import dev.halfmillion.sales.RefundStatus;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sales.web.RefundSheet.Fact;
import dev.halfmillion.sales.web.RefundSheet.Step;
import dev.halfmillion.sales.web.RefundSheet.Todo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what somebody needs to decide on a refund. */
@Component
class RefundSheets {

  private final OrderBook orders;
  private final Refunds refunds;
  private final RefundDecisions decisions;
  private final UserDirectory people;
  private final Academy academy;

  RefundSheets(
      OrderBook orders,
      Refunds refunds,
      RefundDecisions decisions,
      UserDirectory people,
      Academy academy) {
    this.orders = orders;
    this.refunds = refunds;
    this.decisions = decisions;
    this.people = people;
    this.academy = academy;
  }

  /** The refund as somebody sees it. */
  RefundSheet of(Refund refund, SignedInUser me, @Nullable String problem) {
    Order order = orders.find(refund.order()).orElseThrow();
    return new RefundSheet(
        refund.publicId(),
        order.number(),
        "/admin/orders/" + order.id(),
        MoneyFormat.full(refund.amount()),
        RefundWords.tone(refund.status()),
        refund.status().label(),
        lines(order, refund),
        facts(order, refund),
        todo(order, refund, me),
        problem);
  }

  private List<Fact> lines(Order order, Refund refund) {
    Map<UUID, Money> takes = refunds.lines(refund);
    return order.lines().stream()
        .filter(line -> takes.containsKey(line.id()))
        .map(
            line ->
                new Fact(
                    line.title() + ", paid " + MoneyFormat.full(line.gross()),
                    MoneyFormat.full(takes.getOrDefault(line.id(), line.refunded()))))
        .toList();
  }

  private List<Fact> facts(Order order, Refund refund) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Buyer", order.buyer().name() + ", " + order.buyer().email()));
    facts.add(
        new Fact(
            "Asked for by", who(order, refund) + ", " + Moments.dayAndTime(refund.requestedAt())));
    facts.add(new Fact("Reason", refund.reason()));
    facts.add(new Fact("Access", RefundWords.access(refund)));
    facts.add(new Fact("Paid", MoneyFormat.full(order.total())));
    facts.add(new Fact("Went back so far", MoneyFormat.full(order.refunded())));
    Refund.Decision decision = refund.decision();
    if (decision != null) {
      String words = decision.words().isEmpty() ? "" : ": " + decision.words();
      facts.add(
          new Fact(
              refund.status() == RefundStatus.DECLINED ? "Declined by" : "Decided by",
              name(decision.by()) + ", " + Moments.dayAndTime(decision.at()) + words));
    }
    if (refund.settledAt() != null) {
      facts.add(new Fact("Settled", Moments.dayAndTime(refund.settled())));
    }
    if (refund.problem() != null) {
      facts.add(new Fact("The gateway says", Objects.requireNonNull(refund.problem())));
    }
    return facts;
  }

  private String who(Order order, Refund refund) {
    UserId by = refund.requestedBy();
    if (by == null) {
      return refund.origin() == RefundOrigin.GATEWAY
          ? "Somebody at the gateway’s own pages"
          : "Nobody, it was made by itself";
    }
    if (order.buyer().is(by)) {
      return refund.origin() == RefundOrigin.BUYER ? "The buyer, within the promise" : "The buyer";
    }
    return refund.origin() == RefundOrigin.ASKED ? name(by) + ", for the buyer" : name(by);
  }

  private String name(UserId user) {
    return people.find(user).map(User::name).orElse("Somebody");
  }

  private @Nullable Todo todo(Order order, Refund refund, SignedInUser me) {
    return switch (refund.status()) {
      case AWAITING -> awaiting(order, refund, me);
      case FAILED ->
          new Todo(
              Step.FAILED,
              true,
              "Nothing was booked and the amount is free again. Ask the gateway once more when what"
                  + " it says is mended; or pay the buyer another way and write down how.",
              "");
      case REQUESTED, SUCCEEDED, RETRIED, GIVEN_UP, DECLINED -> null;
    };
  }

  private Todo awaiting(Order order, Refund refund, SignedInUser me) {
    boolean own = refund.isBy(me.id());
    boolean asked = refund.origin() == RefundOrigin.ASKED && isOfBuyer(order, refund);
    String alone = MoneyFormat.full(academy.refundTerms().alone());
    boolean two = refunds.needsSecond(order, Money.zero(order.total().currency()));
    String note =
        own
            ? "You asked for it, so somebody else has to approve it. You can take it back."
            : asked && two
                ? "This order’s refunds come to more than "
                    + alone
                    + ": after you, somebody else has to approve it as well."
                : asked
                    ? "Within the promise a refund needs nobody; this one does. Your answer goes to"
                        + " the buyer by mail."
                    : "This order’s refunds come to more than " + alone + ", so two people decide.";
    return new Todo(asked ? Step.ANSWER : Step.SECOND, !own, note, decisions.seal(refund));
  }

  private static boolean isOfBuyer(Order order, Refund refund) {
    UserId by = refund.requestedBy();
    return by == null || order.buyer().is(by);
  }
}
