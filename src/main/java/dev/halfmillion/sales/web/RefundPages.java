package dev.halfmillion.sales.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderLine;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundDraft;
import dev.halfmillion.sales.RefundKind;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sales.web.RefundPage.Question;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form together by which an order is refunded, and its last look. */
@Component
class RefundPages {

  private final Refunds refunds;
  private final Academy academy;

  RefundPages(Refunds refunds, Academy academy) {
    this.refunds = refunds;
    this.academy = academy;
  }

  /** The form, with what is to be mended in it. */
  RefundPage form(Order order, RefundForm form, List<Problem> problems) {
    return page(order, form, null, problems);
  }

  /**
   * The last look.
   *
   * @throws dev.halfmillion.platform.Refusal when it would be refused
   */
  RefundPage question(Order order, RefundForm form, RefundDraft draft, SignedInUser me) {
    Map<UUID, Money> takes = refunds.check(order, draft);
    boolean waits = refunds.needsSecond(order, draft.amount());
    String figure = MoneyFormat.full(draft.amount());
    Question question =
        new Question(
            "Refund " + figure + " to " + order.buyer().name() + "?",
            order.lines().size() == 1 ? List.of() : parts(order, takes),
            access(order, draft, takes)
                + " The affiliate’s commission is taken back in proportion."
                + (waits ? second(me) : " This cannot be undone."),
            (waits ? "Ask for " : "Refund ") + figure);
    return page(order, form, question, List.of());
  }

  private String second(SignedInUser me) {
    return " This order’s refunds come to more than %s, so somebody other than %s has to approve it."
        .formatted(MoneyFormat.full(academy.refundTerms().alone()), me.displayName());
  }

  private static List<String> parts(Order order, Map<UUID, Money> takes) {
    return order.lines().stream()
        .filter(line -> takes.containsKey(line.id()))
        .map(
            line ->
                MoneyFormat.full(takes.getOrDefault(line.id(), none(line))) + " of " + line.title())
        .toList();
  }

  private static Money none(OrderLine line) {
    return Money.zero(line.gross().currency());
  }

  /** What happens to what was bought, by name. */
  private static String access(Order order, RefundDraft draft, Map<UUID, Money> takes) {
    if (draft.kind() == RefundKind.GOODWILL) {
      return "Goodwill: " + order.title() + " stays open.";
    }
    List<OrderLine> emptied =
        order.lines().stream()
            .filter(line -> line.kept().equals(takes.getOrDefault(line.id(), none(line))))
            .filter(line -> line.kept().isPositive())
            .toList();
    if (emptied.isEmpty()) {
      return "A part of the price is left, so " + order.title() + " stays open.";
    }
    String titles = emptied.stream().map(OrderLine::title).collect(Collectors.joining(", "));
    return draft.keepsAccess()
        ? "All of the price of " + titles + " goes back, and access stays all the same."
        : "Nothing of the price is left then, so access to " + titles + " ends.";
  }

  private RefundPage page(
      Order order, RefundForm form, @Nullable Question question, List<Problem> problems) {
    Map<UUID, Money> left = refunds.left(order);
    Money all = refunds.refundable(order);
    return new RefundPage(
        "/admin/orders/" + order.id(),
        order.number(),
        order.buyer().name(),
        order.title(),
        MoneyFormat.full(order.total()),
        MoneyFormat.full(all),
        all.isPositive(),
        MoneyFormat.full(academy.refundTerms().alone()),
        order.lines().stream().map(line -> line(line, left)).toList(),
        refunds.of(order.id()).stream().map(RefundPages::line).toList(),
        question,
        form,
        problems);
  }

  private static RefundPage.OrderLine line(OrderLine line, Map<UUID, Money> left) {
    return new RefundPage.OrderLine(
        PublicId.format("lin", line.id()),
        line.title(),
        MoneyFormat.full(left.getOrDefault(line.id(), none(line))));
  }

  private static RefundPage.Line line(Refund refund) {
    return new RefundPage.Line(
        "/admin/refunds/" + refund.publicId(),
        Moments.dayAndTime(refund.requestedAt()),
        RefundWords.reason(refund),
        MoneyFormat.full(refund.amount()),
        RefundWords.tone(refund.status()),
        refund.status().label());
  }
}
