package dev.halfmillion.sales.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PromisedLine;
import dev.halfmillion.sales.RefundPromise;
import dev.halfmillion.sales.SelfRefunds;
import dev.halfmillion.sales.SelfRefunds.Outlook;
import dev.halfmillion.sales.web.OrderAccess.Opened;
import dev.halfmillion.sales.web.SelfRefundPage.Line;
import dev.halfmillion.sales.web.SelfRefundPage.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on which a buyer asks for money back. */
@Component
class SelfRefundPages {

  private final RefundPromise promise;
  private final SelfRefunds refunds;
  private final PromiseWords words;
  private final Academy academy;

  SelfRefundPages(RefundPromise promise, SelfRefunds refunds, PromiseWords words, Academy academy) {
    this.promise = promise;
    this.refunds = refunds;
    this.words = words;
    this.academy = academy;
  }

  /**
   * What was sent.
   *
   * @param lines the chosen ones
   */
  record Sent(Set<UUID> lines, String reason, String key) {}

  /** The form, with what is to be mended in it. */
  SelfRefundPage form(Opened opened, Sent sent, List<Problem> problems) {
    return page(opened, sent, null, problems);
  }

  /**
   * The last look.
   *
   * @throws Refusal when it would be refused
   */
  SelfRefundPage question(Opened opened, Sent sent) {
    Outlook outlook = refunds.outlook(opened.order(), sent.lines());
    String figure = MoneyFormat.full(outlook.amount());
    String titles =
        outlook.lines().stream().map(PromisedLine::title).collect(Collectors.joining(", "));
    Question question =
        outlook.atOnce()
            ? new Question(
                "Get " + figure + " back?",
                "We send it at once to what you paid with; banks show it within 5 to 7 working"
                    + " days. When it has gone back, your access to "
                    + titles
                    + " ends. Your progress is kept.",
                true,
                "Get " + figure + " back")
            : new Question(
                "Ask us for " + figure + "?",
                why(opened.order(), outlook)
                    + " So somebody of us looks at it and answers you by mail. Until then nothing"
                    + " changes for you.",
                false,
                "Ask for " + figure);
    return page(opened, sent, question, List.of());
  }

  private String why(Order order, Outlook outlook) {
    if (outlook.why() == SelfRefunds.Why.OFTEN) {
      return "You have had refunds before in the last twelve months.";
    }
    return outlook.lines().stream()
        .filter(line -> !line.isOpen())
        .map(line -> words.ofLine(order, line))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private SelfRefundPage page(
      Opened opened, Sent sent, @Nullable Question question, List<Problem> problems) {
    Order order = opened.order();
    List<PromisedLine> lines = promise.lines(order);
    boolean mayAsk = opened.buyer() || opened.browser();
    return new SelfRefundPage(
        order.number(),
        opened.path(""),
        opened.path("/refund"),
        mayAsk ? "" : "/sign-in?next=/orders/" + order.id() + "/refund",
        closed(order, lines),
        lines.stream().map(line -> line(order, line, sent.lines())).toList(),
        sent.reason(),
        sent.key(),
        academy.supportEmail(),
        question,
        problems);
  }

  private String closed(Order order, List<PromisedLine> lines) {
    if (lines.stream().noneMatch(line -> line.left().isPositive())) {
      return "Nothing of this order is left to go back.";
    }
    try {
      refunds.outlook(order, open(lines));
      return "";
    } catch (Refusal refusal) {
      return refusal.sentence();
    }
  }

  /** The lines of an order that something is left of. */
  Set<UUID> open(List<PromisedLine> lines) {
    Set<UUID> open = new HashSet<>();
    lines.stream().filter(l -> l.left().isPositive()).forEach(l -> open.add(l.line()));
    return open;
  }

  private Line line(Order order, PromisedLine line, Set<UUID> chosen) {
    return new Line(
        PublicId.format("lin", line.line()),
        line.title(),
        MoneyFormat.full(line.left()),
        line.left().isPositive(),
        chosen.contains(line.line()),
        words.ofLine(order, line));
  }
}
