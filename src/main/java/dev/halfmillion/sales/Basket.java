package dev.halfmillion.sales;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes to buy, priced: the lines that an order of it has. Products bring their list
 * price and what they cost now, a bundle brings an item for each of its parts, and what a coupon
 * takes off comes last.
 *
 * @param items at least one
 */
public record Basket(List<Item> items) {

  public Basket {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("A basket holds at least one item");
    }
  }

  /** These products at their present prices. */
  public static Basket of(List<Product> products) {
    return new Basket(products.stream().flatMap(Item::of).toList());
  }

  /** What it would cost without any discount. */
  public Money list() {
    return sum(Item::list);
  }

  /** What is to pay, tax included. */
  public Money total() {
    return sum(Item::price);
  }

  /** How much less than the list price; never negative. */
  public Money discount() {
    return list().minus(total());
  }

  /** The total split into its taxable value and its tax: the sums of the items. */
  public InclusiveTax tax() {
    return new InclusiveTax(total(), sum(i -> i.tax().taxable()), sum(i -> i.tax().half()));
  }

  /**
   * The basket after a discount.
   *
   * @param amounts what comes off each item, in their order; none negative or above its price
   */
  public Basket less(List<Money> amounts) {
    if (amounts.size() != items.size()) {
      throw new IllegalArgumentException("A discount has an amount for each item");
    }
    List<Item> after = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      after.add(items.get(i).less(amounts.get(i)));
    }
    return new Basket(after);
  }

  /** The lines of an order of it. */
  List<OrderLine> lines() {
    return items.stream().map(Item::line).toList();
  }

  private Money sum(Function<Item, Money> part) {
    return items.stream().map(part).reduce(Money::plus).orElseThrow();
  }

  /**
   * One thing in it.
   *
   * @param bundle the bundle that it comes with, or null
   * @param list its price before any discount, tax included
   * @param price what is asked for it, tax included; from zero to the list price
   */
  public record Item(Product product, @Nullable ProductId bundle, Money list, Money price) {

    public Item {
      if (price.isNegative() || price.compareTo(list) > 0) {
        throw new IllegalArgumentException("An item of " + list + " cannot cost " + price);
      }
    }

    /** The product, or an item for each part of a bundle with its share of the price. */
    static Stream<Item> of(Product product) {
      if (!product.isBundle()) {
        return Stream.of(new Item(product, null, product.listPrice(), product.price()));
      }
      List<Money> shares = product.shares();
      return IntStream.range(0, shares.size())
          .mapToObj(i -> part(product.parts().get(i), product.id(), shares.get(i)));
    }

    private static Item part(Product part, ProductId bundle, Money share) {
      Money list = part.listPrice().compareTo(share) < 0 ? share : part.listPrice();
      return new Item(part, bundle, list, share);
    }

    /** The price split into its taxable value and its tax. */
    public InclusiveTax tax() {
      return InclusiveTax.split(price, product.taxRate());
    }

    private Item less(Money amount) {
      if (amount.isNegative()) {
        throw new IllegalArgumentException("A discount is never negative: " + amount);
      }
      return new Item(product, bundle, list, price.minus(amount));
    }

    private OrderLine line() {
      return new OrderLine(
          Ids.next(),
          product.id(),
          bundle,
          product.title(),
          product.sac(),
          product.taxRate(),
          list,
          tax(),
          Money.zero(price.currency()));
    }
  }
}
