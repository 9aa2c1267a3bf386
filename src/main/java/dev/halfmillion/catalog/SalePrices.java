package dev.halfmillion.catalog;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The door by which prices are lowered between two moments; each change is audited. */
@Service
public class SalePrices {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  private final SalePriceRows rows;
  private final Products products;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final BusinessClock clock;

  SalePrices(
      SalePriceRows rows,
      Products products,
      AuditLog audit,
      ApplicationEventPublisher events,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.products = products;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The sale prices that a product had, has or will have, the latest first. */
  public List<SalePrice> of(ProductId product) {
    return rows.of(product);
  }

  /**
   * Plans a sale price.
   *
   * @param starts a moment that has passed counts as now
   * @param ends not included
   * @param note why, at most 120 characters; may be empty
   * @throws Refusal when it is not below the list price, too short or too long, or overlaps another
   */
  public UUID plan(
      ProductId product,
      Money amount,
      Instant starts,
      Instant ends,
      String note,
      @Nullable UserId by) {
    return transactions.call(
        () -> {
          Product present = lock(product);
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          Instant begin = starts.isBefore(now) ? now : starts;
          SalePrice sale = new SalePrice(Ids.next(), product, amount, begin, ends, ends, note, by);
          requireLower(amount, present.listPrice());
          requireLength(begin, ends);
          requireFree(sale);
          rows.insert(sale, now);
          announce(present, by, "catalog.sale-price-planned", words(sale));
          return sale.id();
        });
  }

  /**
   * Stops a sale price now, or calls it off where it has not begun. Stopping one that is over
   * changes nothing.
   */
  public void stop(ProductId product, UUID id, @Nullable UserId by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    change(
        product,
        id,
        (present, sale) -> {
          if (sale.at(now).open()) {
            Instant end = now.isBefore(sale.starts()) ? sale.starts() : now;
            rows.end(id, end, sale.plannedEnd());
            announce(present, by, "catalog.sale-price-stopped", words(sale));
          }
        });
  }

  /**
   * Lets a sale price that is not over end at another moment.
   *
   * @throws Refusal when it is over, the new end has passed, or another would be overlapped
   */
  public void endAt(ProductId product, UUID id, Instant end, @Nullable UserId by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    change(
        product,
        id,
        (present, sale) -> {
          if (!sale.at(now).open() || !end.isAfter(now)) {
            throw Refusal.conflict("catalog.sale-over", "A price that is over stays over.");
          }
          SalePrice moved =
              new SalePrice(
                  id, product, sale.amount(), sale.starts(), end, end, sale.note(), sale.setBy());
          requireLength(moved.starts(), end);
          requireFree(moved);
          rows.end(id, end, end);
          announce(present, by, "catalog.sale-price-moved", words(moved));
        });
  }

  private void change(ProductId product, UUID id, Change change) {
    transactions.run(
        () -> {
          Product present = lock(product);
          SalePrice sale =
              rows.find(id)
                  .filter(found -> found.product().equals(product))
                  .orElseThrow(Refusal::notFound);
          change.make(present, sale);
        });
  }

  private Product lock(ProductId id) {
    if (!products.lock(id)) {
      throw Refusal.notFound();
    }
    return products.byId(id, clock.instant()).orElseThrow(Refusal::notFound);
  }

  private void announce(Product product, @Nullable UserId by, String action, String detail) {
    audit.record(by, action, product.id().toString(), detail);
    events.publishEvent(new ProductChanged(product.id(), product.slug()));
  }

  private static void requireLower(Money amount, Money list) {
    boolean comparable = amount.currency().equals(list.currency());
    if (!comparable
        || amount.compareTo(CatalogAuthoring.LEAST_PRICE) < 0
        || amount.compareTo(list) >= 0) {
      throw new Refusal(
          "catalog.sale-price",
          "Give a sale price from \u20b91 to just under the list price of %s."
              .formatted(MoneyFormat.full(list)));
    }
  }

  private static void requireLength(Instant starts, Instant ends) {
    Duration length = Duration.between(starts, ends);
    if (length.compareTo(SHORTEST) < 0) {
      throw new Refusal("catalog.sale-end", "Let it end later than it begins, and after now.");
    }
    if (length.compareTo(LONGEST) > 0) {
      throw new Refusal(
          "catalog.sale-end", "A sale price lasts a year at most. Change the list price instead.");
    }
  }

  private void requireFree(SalePrice wish) {
    rows.of(wish.product()).stream()
        .filter(other -> !other.id().equals(wish.id()))
        .filter(o -> o.starts().isBefore(wish.ends()) && wish.starts().isBefore(o.ends()))
        .findFirst()
        .ifPresent(
            other -> {
              throw Refusal.conflict(
                  "catalog.sale-overlap",
                  "Another sale price is set then: " + words(other) + ". Stop it first.");
            });
  }

  /** A sale price in words: from when to when, and how much. */
  public static String words(SalePrice sale) {
    return "from %s to %s at %s"
        .formatted(
            DateText.moment(sale.starts()),
            DateText.moment(sale.ends()),
            MoneyFormat.plain(sale.amount()));
  }

  private interface Change {
    void make(Product present, SalePrice sale);
  }
}
