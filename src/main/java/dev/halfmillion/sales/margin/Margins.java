package dev.halfmillion.sales.margin;

import dev.halfmillion.catalog.Margin;
import dev.halfmillion.catalog.PriceGuard;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rate;
import dev.halfmillion.sales.margin.RefundShares.Expected;
import dev.halfmillion.sales.margin.StrongestDiscount.Discount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Works out what is left of one sale that an affiliate brings. A refund takes back the price and
 * the commission, but the gateway keeps its fee; so what is expected back costs its share of what
 * would be left before the fee.
 */
@Component
public class Margins implements PriceGuard {

  private final CostOfSale costs;
  private final ObjectProvider<StrongestDiscount> discounts;
  private final RefundShares refunds;
  private final MarginSettings settings;

  Margins(
      CostOfSale costs,
      ObjectProvider<StrongestDiscount> discounts,
      RefundShares refunds,
      MarginSettings settings) {
    this.costs = costs;
    this.discounts = discounts;
    this.refunds = refunds;
    this.settings = settings;
  }

  @Override
  public Margin oneSale(Product product, Money price) {
    return withCommission(product, price, costs.highestCommission(product.id()));
  }

  /** The same, were the commission this. */
  public Margin withCommission(Product product, Money price, Rate commission) {
    Optional<Discount> strongest =
        Optional.ofNullable(discounts.getIfAvailable()).flatMap(d -> d.on(product, price));
    return work(product, price, strongest.orElse(null), commission);
  }

  /** What is left of one sale at a price after this discount, whatever other coupons there are. */
  public Margin withDiscount(Product product, Money price, Discount discount) {
    return work(product, price, discount, costs.highestCommission(product.id()));
  }

  private Margin work(Product product, Money price, @Nullable Discount discount, Rate commission) {
    List<Margin.Line> lines = new ArrayList<>();
    Money paid = discount == null ? price : price.minus(discount.amount());
    Money nothing = Money.zero(price.currency());
    InclusiveTax tax = InclusiveTax.split(paid, product.taxRate());
    lines.add(new Margin.Line(product.taxRate().isZero() ? "Price" : "Price with GST", price));
    if (discount != null) {
      lines.add(new Margin.Line(discount.label(), nothing.minus(discount.amount())));
    }
    if (!product.taxRate().isZero()) {
      lines.add(less("GST %s in it".formatted(product.taxRate().text()), tax.tax()));
    }
    Money fee = paid.isZero() ? nothing : fee(paid);
    Rate feeTax = new Rate(settings.gatewayTaxBasisPoints());
    lines.add(less(feeLabel(), fee));
    lines.add(less("Tax on the fee, " + feeTax.text(), feeTax.of(fee)));
    Money earned = commission.of(tax.taxable());
    lines.add(
        less(
            "Commission, %s of %s".formatted(commission.text(), MoneyFormat.full(tax.taxable())),
            earned));
    Expected back = refunds.of(product);
    Money left = tax.taxable().minus(earned);
    lines.add(
        less(
            "Expected refunds, %s of the rest (%s)".formatted(back.rate().text(), back.from()),
            back.rate().of(left)));
    Money kept = lines.stream().map(Margin.Line::amount).reduce(nothing, Money::plus);
    return new Margin(lines, kept);
  }

  private Money fee(Money paid) {
    Money share = new Rate(settings.gatewayBasisPoints()).of(paid);
    return share.plus(new Money(settings.gatewayFixedMinor(), paid.currency()));
  }

  private String feeLabel() {
    String share = "Gateway fee, " + new Rate(settings.gatewayBasisPoints()).text();
    return settings.gatewayFixedMinor() == 0
        ? share
        : share + " and " + MoneyFormat.full(Money.paise(settings.gatewayFixedMinor()));
  }

  private static Margin.Line less(String label, Money amount) {
    return new Margin.Line(label, Money.zero(amount.currency()).minus(amount));
  }
}
