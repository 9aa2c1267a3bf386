package dev.halfmillion.sales;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody ordered. Orders do not change: a change of state answers the order as it is after,
 * and refuses where the present state does not allow it.
 *
 * @param number what people call it: {@code AA-2026-000001}
 * @param placedAt when it was ordered, by business time
 * @param paidAt when it was paid, or null
 * @param lines at least one
 * @param test whether it was placed while the academy was in trial; it counts in no real figure
 */
public record Order(
    OrderId id,
    String number,
    OrderStatus status,
    Instant placedAt,
    @Nullable Instant paidAt,
    Buyer buyer,
    Attribution attribution,
    List<OrderLine> lines,
    boolean test) {

  public Order {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("An order without lines: " + number);
    }
  }

  /** The same order with these lines. */
  Order with(List<OrderLine> others) {
    return new Order(id, number, status, placedAt, paidAt, buyer, attribution, others, test);
  }

  /** What is to pay, tax included. */
  public Money total() {
    return sum(OrderLine::gross);
  }

  /** What it would have cost without any discount. */
  public Money list() {
    return sum(OrderLine::list);
  }

  /** How much less than that it costs; never negative. */
  public Money discount() {
    return sum(OrderLine::discount);
  }

  /** Whether there is nothing to pay, so that no gateway is asked and no invoice is due. */
  public boolean isFree() {
    return total().isZero();
  }

  /** What has gone back. */
  public Money refunded() {
    return sum(OrderLine::refunded);
  }

  /** The total split into its taxable value and its tax: the sums of the lines. */
  public InclusiveTax tax() {
    return new InclusiveTax(total(), sum(l -> l.price().taxable()), sum(l -> l.price().half()));
  }

  /** What was bought, as one line of text. */
  public String title() {
    String first = lines.getFirst().title();
    return lines.size() == 1 ? first : first + " and " + (lines.size() - 1) + " more";
  }

  /** The titles of the lines that are not among these, or empty where all of them are. */
  public String titleWithout(Set<UUID> some) {
    return lines.stream()
        .filter(line -> !some.contains(line.id()))
        .map(OrderLine::title)
        .collect(Collectors.joining(", "));
  }

  /**
   * When a paid order was paid.
   *
   * @throws IllegalStateException before that
   */
  public Instant requirePaidAt() {
    if (paidAt == null) {
      throw new IllegalStateException("Order " + number + " is not paid");
    }
    return paidAt;
  }

  /** The order once its money has come in. */
  Order pay(UserId user, boolean newcomer, Instant at) {
    if (status != OrderStatus.PLACED) {
      throw new IllegalStateException("Order " + number + " is paid already");
    }
    Buyer known = buyer.known(user, newcomer);
    return new Order(id, number, OrderStatus.PAID, placedAt, at, known, attribution, lines, test);
  }

  /** The order once these amounts of its lines have gone back. */
  Order refund(Map<UUID, Money> amounts) {
    if (!status.wasPaid()) {
      throw new IllegalStateException("Order " + number + " is not paid");
    }
    List<OrderLine> after =
        lines.stream()
            .map(l -> amounts.containsKey(l.id()) ? l.refund(amount(amounts, l)) : l)
            .toList();
    boolean all = after.stream().allMatch(l -> l.kept().isZero());
    OrderStatus then = all ? OrderStatus.REFUNDED : OrderStatus.PARTIALLY_REFUNDED;
    return new Order(id, number, then, placedAt, paidAt, buyer, attribution, after, test);
  }

  /** The order with its buyer's mistyped address corrected. */
  Order correct(UserId user, String email, boolean newcomer) {
    Buyer corrected = buyer.at(user, email, newcomer);
    return new Order(id, number, status, placedAt, paidAt, corrected, attribution, lines, test);
  }

  private static Money amount(Map<UUID, Money> amounts, OrderLine line) {
    return Objects.requireNonNull(amounts.get(line.id()));
  }

  private Money sum(Function<OrderLine, Money> part) {
    return lines.stream()
        .map(part)
        .reduce(Money::plus)
        .orElseThrow(() -> new IllegalStateException("An order without lines: " + number));
  }
}
