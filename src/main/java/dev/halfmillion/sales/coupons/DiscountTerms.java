package dev.halfmillion.sales.coupons;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Allocation;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rate;
import dev.halfmillion.sales.Basket;
import dev.halfmillion.sales.Basket.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon takes off. One of rate and amount is there, the other null.
 *
 * @param rate a share of the price, tax included; more than nothing, at most 100 %
 * @param amount tax included; more than nothing, taken off an order once
 * @param products what it is for; empty for everything
 */
public record DiscountTerms(@Nullable Rate rate, @Nullable Money amount, Set<ProductId> products) {

  /**
   * The least that a gateway takes, in minor units. What would be left below it is taken off too.
   */
  static final long LEAST_PAYMENT = 100;

  private static final int WHOLE = 10_000;

  public DiscountTerms {
    products = Set.copyOf(products);
    if ((rate == null) == (amount == null)) {
      throw new IllegalArgumentException("A coupon takes off a share or an amount");
    }
    if (rate != null && (rate.isZero() || rate.basisPoints() > WHOLE)) {
      throw new IllegalArgumentException("Not a share to take off: " + rate);
    }
    if (amount != null && !amount.isPositive()) {
      throw new IllegalArgumentException("Not an amount to take off: " + amount);
    }
  }

  /** Whether it is for a product, bought by itself or as a bundle. */
  public boolean covers(ProductId product) {
    return products.isEmpty() || products.contains(product);
  }

  /** The most it takes off a product of this price; never more than the price. */
  public Money mostOff(Money price) {
    Money off = wished(price);
    Money most = off.compareTo(price) > 0 ? price : off;
    Money rest = price.minus(most);
    return rest.isPositive() && rest.minor() < LEAST_PAYMENT ? price : most;
  }

  /**
   * What it takes off each item of a basket, in their order. Of those it is for, each bears its
   * share by price, to the last paisa; the others are left as they are.
   */
  public List<Money> off(Basket basket) {
    List<Long> weights = basket.items().stream().map(this::weight).toList();
    long sum = weights.stream().mapToLong(Long::longValue).sum();
    Money none = Money.zero(basket.total().currency());
    if (sum == 0 || !fits(basket)) {
      return basket.items().stream().map(item -> none).toList();
    }
    Money covered = new Money(sum, none.currency());
    Money off = wished(covered);
    Money most = off.compareTo(covered) > 0 ? covered : off;
    Money rest = basket.total().minus(most);
    boolean tooLittleLeft = rest.isPositive() && rest.minor() < LEAST_PAYMENT;
    return tooLittleLeft
        ? new ArrayList<>(basket.items().stream().map(Item::price).toList())
        : Allocation.byWeights(most, weights);
  }

  /** In words: {@code 20 % off}, {@code ₹500 off}. */
  public String text() {
    return (rate != null ? rate.text() : MoneyFormat.plain(requireAmount())) + " off";
  }

  private long weight(Item item) {
    boolean bundle = item.bundle() != null && covers(item.bundle());
    return bundle || covers(item.product().id()) ? item.price().minor() : 0;
  }

  private Money wished(Money price) {
    return rate != null ? rate.of(price) : requireAmount();
  }

  private boolean fits(Basket basket) {
    return amount == null || amount.currency().equals(basket.total().currency());
  }

  private Money requireAmount() {
    if (amount == null) {
      throw new IllegalStateException("This coupon takes off a share");
    }
    return amount;
  }
}
