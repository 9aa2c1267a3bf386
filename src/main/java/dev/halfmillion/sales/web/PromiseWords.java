package dev.halfmillion.sales.web;

import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PromisedLine;
import dev.halfmillion.sales.PromisedLine.Standing;
import dev.halfmillion.sales.RefundPromise;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says to the buyer of an order what the refund promise gives now, with its figures. */
@Component
class PromiseWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private final RefundPromise promise;
  private final Academy academy;

  PromiseWords(RefundPromise promise, Academy academy) {
    this.promise = promise;
    this.academy = academy;
  }

  /** What stands on the order's page; empty where there is nothing to get back. */
  String ofOrder(Order order) {
    List<PromisedLine> lines =
        promise.lines(order).stream()
            .filter(line -> line.standing() != Standing.NOTHING_LEFT)
            .toList();
    if (lines.isEmpty() || !academy.refundTerms().promised()) {
      return "";
    }
    if (lines.size() == 1) {
      return ofLine(order, lines.getFirst());
    }
    long open = lines.stream().filter(PromisedLine::isOpen).count();
    return open == 0
        ? over(order)
        : "You can get your money back until %s, for each course of which you have watched %s."
            .formatted(lastDay(order), little());
  }

  /** Whether anything of a paid order is left that could go back. */
  boolean leaves(Order order) {
    return promise.lines(order).stream().anyMatch(line -> line.left().isPositive());
  }

  /** How one line stands, with its figures. */
  String ofLine(Order order, PromisedLine line) {
    return switch (line.standing()) {
      case OPEN ->
          academy.refundTerms().percent() == 100
              ? "You can get your money back until %s.".formatted(lastDay(order))
              : "You can get your money back until %s, as long as you have watched %s. You have watched %s."
                  .formatted(lastDay(order), little(), whole(line.watched()));
      case WATCHED ->
          "You have watched %s; the refund promise is for %s."
              .formatted(whole(line.watched()), little());
      case TOO_LATE -> over(order);
      case NOTHING_LEFT -> "The money has gone back already or is on its way.";
    };
  }

  private String over(Order order) {
    return academy.refundTerms().promised()
        ? "The refund promise ended on %s.".formatted(lastDay(order))
        : "There is no refund promise for this order.";
  }

  private String little() {
    return academy.refundTerms().percent() == 100
        ? "any part"
        : "less than " + academy.refundTerms().percent() + " %";
  }

  private String lastDay(Order order) {
    Instant last = promise.endOf(order).minusSeconds(1);
    return DAY.format(last.atZone(Zones.INDIA));
  }

  /** Whole percents, rounded down as the promise does. */
  private static String whole(Rate watched) {
    return watched.basisPoints() / 100 + " %";
  }
}
