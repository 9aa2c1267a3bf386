package dev.halfmillion.sales;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sales.OrderCoupons.Priced;
import dev.halfmillion.sales.PlaceOrder.Contact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes orders down; one of nothing is settled in the same transaction. */
@Component
class Placing {

  private final Baskets baskets;
  private final OrderCoupons coupons;
  private final Orders orders;
  private final OrderNumbers numbers;
  private final Completion completion;
  private final Transactions transactions;
  private final BusinessClock clock;

  Placing(
      Baskets baskets,
      OrderCoupons coupons,
      Orders orders,
      OrderNumbers numbers,
      Completion completion,
      Transactions transactions,
      BusinessClock clock) {
    this.baskets = baskets;
    this.coupons = coupons;
    this.orders = orders;
    this.numbers = numbers;
    this.completion = completion;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The order of a wish; the same wish again answers the order it made the first time. */
  Order place(PlaceOrder wish) {
    String submission = wish.submission();
    return orders.findBySubmission(submission).orElseGet(() -> placeNew(wish, submission));
  }

  String firstStep(Order order) {
    return baskets.firstStep(order);
  }

  String anew(Order order) {
    return baskets.checkout(order);
  }

  private Order placeNew(PlaceOrder wish, String submission) {
    Instant now = clock.instant();
    Priced priced = coupons.price(baskets.of(wish, now), wish.coupon());
    PriceRose.refuse(wish.shown(), priced.after().total());
    OrderNumbers.Numbered number = numbers.next(now);
    Order order =
        new Order(
            OrderId.next(),
            number.text(),
            OrderStatus.PLACED,
            now,
            null,
            buyer(wish),
            wish.attribution(),
            priced.after().lines(),
            number.test());
    try {
      return transactions.call(() -> write(order, priced, submission, browserHash(wish)));
    } catch (DuplicateKeyException twin) {
      return orders.findBySubmission(submission).orElseThrow(() -> twin);
    }
  }

  private Order write(Order order, Priced priced, String submission, @Nullable String browser) {
    orders.insert(order, submission, browser);
    coupons.reserve(order, priced, browser);
    if (!order.isFree()) {
      return order;
    }
    coupons.use(order);
    Order paid = completion.pay(order, order.placedAt());
    completion.deliver(paid);
    return paid;
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
