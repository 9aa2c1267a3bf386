package dev.halfmillion.catalog;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
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
    guarded(product, price, lossKnown, by, () -> authoring.changePrice(product.id(), price, by));
  }

  /**
   * Plans a sale price.
   *
   * @param lossKnown whether a loss was agreed to
   * @throws LossUnconfirmed when each sale would lose money and that was not agreed to
   */
  public void planSale(
      Product product, Money price, Instant starts, Instant ends, boolean lossKnown, UserId by) {
    guarded(
        product, price, lossKnown, by, () -> sales.plan(product.id(), price, starts, ends, "", by));
  }

  private void guarded(
      Product product, Money price, boolean lossKnown, UserId by, Runnable change) {
    CatalogAuthoring.requirePrice(price);
    Margin margin = guard.oneSale(product, price);
    if (margin.loses() && !lossKnown) {
      throw new LossUnconfirmed(margin);
    }
    transactions.run(
        () -> {
          change.run();
          if (margin.loses()) {
            audit.record(by, "catalog.loss-confirmed", product.id().toString(), confession(margin));
          }
        });
  }

  private static String confession(Margin margin) {
    return margin.confession() + ".";
  }
}
