package dev.halfmillion.catalog;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Sets prices for people: one by which each sale loses money is refused until whoever sets it says
 * that this is known, and that is audited.
 */
@Service
public class GuardedPricing {

  private final CatalogAuthoring authoring;
  private final SalePrices sales;
  private final PriceGuard guard;
  private final AuditLog audit;
  private final Transactions transactions;

  GuardedPricing(
      CatalogAuthoring authoring,
      SalePrices sales,
      PriceGuard guard,
      AuditLog audit,
      Transactions transactions) {
    this.authoring = authoring;
    this.sales = sales;
    this.guard = guard;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What is kept of one sale at a price. */
  public Margin margin(Product product, Money price) {
    return guard.oneSale(product, price);
  }

  /**
   * Sets the list price.
   *
   * @param lossKnown whether a loss was agreed to
   * @throws LossUnconfirmed when each sale would lose money and that was not agreed to
   */
  public void changePrice(Product product, Money price, boolean lossKnown, UserId by) {
    guarded(
        product,
        price,
        lossKnown,
        by,
        () -> {
          authoring.changePrice(product.id(), price, by);
          return Boolean.TRUE;
        });
  }

  /**
   * Plans a sale price.
   *
   * @param lossKnown whether a loss was agreed to
   * @throws LossUnconfirmed when each sale would lose money and that was not agreed to
   */
  public UUID planSale(Product product, Money price, Days days, boolean lossKnown, UserId by) {
    return guarded(
        product,
        price,
        lossKnown,
        by,
        () -> sales.plan(product.id(), price, days.starts(), days.ends(), days.note(), by));
  }

  private <T> T guarded(
      Product product, Money price, boolean lossKnown, UserId by, Supplier<T> change) {
    CatalogAuthoring.requirePrice(price);
    Margin margin = guard.oneSale(product, price);
    if (margin.loses() && !lossKnown) {
      throw new LossUnconfirmed(margin);
    }
    return transactions.call(
        () -> {
          T made = change.get();
          if (margin.loses()) {
            String detail = margin.confession() + ".";
            audit.record(by, "catalog.loss-confirmed", product.id().toString(), detail);
          }
          return made;
        });
  }

  /**
   * When a sale price counts.
   *
   * @param ends not included
   * @param note why, in a few words; may be empty
   */
  public record Days(Instant starts, Instant ends, String note) {}
}
