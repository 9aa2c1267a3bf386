package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.PromisedLine.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Works out what the refund promise gives the buyer of an order at this moment, line by line. */
@Service
public class RefundPromise {

  private final Academy academy;
  private final RefundRoom room;
  private final UsageEvidence usage;
  private final BusinessClock clock;

  RefundPromise(Academy academy, RefundRoom room, UsageEvidence usage, BusinessClock clock) {
    this.academy = academy;
    this.room = room;
    this.usage = usage;
    this.clock = clock;
  }

  /** The lines of a paid order, in order; none before it is paid. */
  public List<PromisedLine> lines(Order order) {
    if (!order.status().wasPaid()) {
      return List.of();
    }
    boolean inTime = academy.refundTerms().promised() && clock.instant().isBefore(endOf(order));
    Map<UUID, Money> left = room.left(order);
    return order.lines().stream().map(line -> line(order, line, left, inTime)).toList();
  }

  /** The first moment at which the promise of a paid order no longer holds. */
  public Instant endOf(Order order) {
    return academy.refundTerms().endOf(order.requirePaidAt());
  }

  /** The moment by which it is worked out. */
  Instant now() {
    return clock.instant();
  }

  private PromisedLine line(Order order, OrderLine line, Map<UUID, Money> left, boolean inTime) {
    Money some = left.getOrDefault(line.id(), Money.zero(line.gross().currency()));
    Rate watched = usage.used(order.buyer().requireId(), line.product());
    return new PromisedLine(
        line.id(), line.title(), some, watched, standing(some, inTime, watched));
  }

  private Standing standing(Money left, boolean inTime, Rate watched) {
    if (!left.isPositive()) {
      return Standing.NOTHING_LEFT;
    }
    if (!inTime) {
      return Standing.TOO_LATE;
    }
    return academy.refundTerms().isLittle(watched) ? Standing.OPEN : Standing.WATCHED;
  }
}
