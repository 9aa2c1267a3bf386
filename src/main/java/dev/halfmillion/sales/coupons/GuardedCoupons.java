package dev.halfmillion.sales.coupons;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.LossUnconfirmed;
import dev.halfmillion.catalog.Margin;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.margin.Margins;
import dev.halfmillion.sales.margin.StrongestDiscount.Discount;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Makes and changes coupons for people: one by which a sale loses money is refused until whoever
 * makes it says that this is known, and that is audited.
 */
@Service
public class GuardedCoupons {

  private final CouponOffice office;
  private final Catalog catalog;
  private final Margins margins;
  private final AuditLog audit;
  private final Transactions transactions;

  GuardedCoupons(
      CouponOffice office,
      Catalog catalog,
      Margins margins,
      AuditLog audit,
      Transactions transactions) {
    this.office = office;
    this.catalog = catalog;
    this.margins = margins;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What is kept of the sale on which a coupon costs most; empty where it is for nothing. */
  public Optional<Margin> worst(CouponDraft draft) {
    return worst(draft.code(), draft.terms());
  }

  private Optional<Margin> worst(CouponCode code, DiscountTerms terms) {
    return catalog.published().stream()
        .filter(product -> terms.covers(product.id()))
        .filter(product -> product.price().isPositive())
        .map(product -> margin(code, terms, product))
        .min(Comparator.comparing(Margin::kept));
  }

  /**
   * Makes a coupon.
   *
   * @param lossKnown whether a loss was agreed to
   * @throws LossUnconfirmed when a sale would lose money and that was not agreed to
   */
  public CouponId create(CouponDraft draft, boolean lossKnown, UserId by) {
    Optional<Margin> loss = loss(draft.code(), draft.terms(), lossKnown);
    return transactions.call(
        () -> {
          CouponId id = office.create(draft, by);
          loss.ifPresent(margin -> confess(id, margin, by));
          return id;
        });
  }

  /**
   * Changes a coupon.
   *
   * @param lossKnown whether a loss was agreed to
   * @throws LossUnconfirmed when a sale would lose money and that was not agreed to
   */
  public void change(CouponId id, CouponDraft draft, boolean lossKnown, UserId by) {
    Optional<Margin> loss = loss(draft.code(), draft.terms(), lossKnown);
    transactions.run(
        () -> {
          office.change(id, draft, by);
          loss.ifPresent(margin -> confess(id, margin, by));
        });
  }

  /**
   * Weighs a coupon that is there, before it is made known; in the caller's transaction.
   *
   * @param lossKnown whether a loss was agreed to
   * @throws LossUnconfirmed when a sale would lose money and that was not agreed to
   */
  public void weigh(Coupon coupon, boolean lossKnown, UserId by) {
    loss(coupon.code(), coupon.terms(), lossKnown)
        .ifPresent(margin -> confess(coupon.id(), margin, by));
  }

  private Optional<Margin> loss(CouponCode code, DiscountTerms terms, boolean lossKnown) {
    Optional<Margin> loss = worst(code, terms).filter(Margin::loses);
    if (loss.isPresent() && !lossKnown) {
      throw new LossUnconfirmed(loss.get());
    }
    return loss;
  }

  private Margin margin(CouponCode code, DiscountTerms terms, Product product) {
    Money off = terms.mostOff(product.price());
    return margins.withDiscount(product, product.price(), new Discount("Coupon " + code, off));
  }

  private void confess(CouponId id, Margin margin, UserId by) {
    audit.record(by, "sales.loss-confirmed", id.toString(), margin.confession() + ".");
  }
}
