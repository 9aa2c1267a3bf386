package dev.halfmillion.sales;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.PlaceOrder.Contact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes orders down; one of nothing is settled in the same transaction. */
@Component
class Placing {

  private final Catalog catalog;
  private final Orders orders;
  private final OrderNumbers numbers;
  private final Fulfilment fulfilment;
  private final Completion completion;
  private final Transactions transactions;
  private final BusinessClock clock;

  Placing(
      Catalog catalog,
      Orders orders,
      OrderNumbers numbers,
      Fulfilment fulfilment,
      Completion completion,
      Transactions transactions,
      BusinessClock clock) {
    this.catalog = catalog;
    this.orders = orders;
    this.numbers = numbers;
    this.fulfilment = fulfilment;
    this.completion = completion;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The order of a wish; the same wish again answers the order it made the first time. */
  Order place(PlaceOrder wish) {
    String submission = wish.submission();
    return orders.findBySubmission(submission).orElseGet(() -> placeNew(wish, submission));
  }

  private Order placeNew(PlaceOrder wish, String submission) {
    Instant now = clock.instant();
    Basket basket = Basket.of(wish.products().stream().map(id -> forSale(id, wish, now)).toList());
    Order order =
        new Order(
            OrderId.next(),
            numbers.next(now),
            OrderStatus.PLACED,
            now,
            null,
            buyer(wish),
            wish.attribution(),
            basket.lines());
    try {
      return transactions.call(() -> write(order, submission, browserHash(wish)));
    } catch (DuplicateKeyException twin) {
      return orders.findBySubmission(submission).orElseThrow(() -> twin);
    }
  }

  private Order write(Order order, String submission, @Nullable String browser) {
    orders.insert(order, submission, browser);
    if (!order.isFree()) {
      return order;
    }
    Order paid = completion.pay(order, order.placedAt());
    completion.deliver(paid);
    return paid;
  }

  private Product forSale(ProductId id, PlaceOrder wish, Instant now) {
    Product product =
        catalog
            .byId(id, now)
            .filter(Product::isPublished)
            .orElseThrow(
                () -> new Refusal("checkout.not-for-sale", "This is not on sale any more."));
    UserId buyer = wish.signedIn();
    if (buyer != null && fulfilment.owns(buyer, id)) {
      throw new Refusal("checkout.owned", "You own " + product.title() + " already.");
    }
    return product;
  }

  private static @Nullable String browserHash(PlaceOrder wish) {
    String browser = wish.browser();
    return browser == null ? null : Secrets.hash(browser);
  }

  private static Buyer buyer(PlaceOrder wish) {
    Contact contact = wish.contact();
    return new Buyer(
        wish.signedIn(),
        false,
        contact.name(),
        contact.email(),
        contact.phone().international(),
        contact.state(),
        contact.business());
  }
}
