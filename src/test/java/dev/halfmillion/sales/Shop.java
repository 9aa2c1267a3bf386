package dev.halfmillion.sales;

import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.AttemptId;
import dev.halfmillion.payments.CapturedPayment;
import dev.halfmillion.payments.PaymentSettled;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sales.PlaceOrder.Contact;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Tells the story of a purchase in tests: a product, a buyer, a payment that comes in. */
@Component
public class Shop {

  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final CatalogAuthoring authoring;
  private final Checkouts checkouts;
  private final PaymentSettled settled;
  private final Transactions transactions;
  private final BusinessClock clock;

  Shop(
      CatalogAuthoring authoring,
      Checkouts checkouts,
      PaymentSettled settled,
      Transactions transactions,
      BusinessClock clock) {
    this.authoring = authoring;
    this.checkouts = checkouts;
    this.settled = settled;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A published product with one course of its own. */
  public ProductId product(Money price) {
    return product(price, Deliverable.course(Ids.next()));
  }

  /** A published product that holds a course, which others may hold too. */
  public ProductId product(Money price, Deliverable course) {
    String slug = "course-" + SERIAL.incrementAndGet();
    ProductId id =
        authoring.create(
            NewProduct.course(
                slug,
                "Course " + slug,
                "One sentence.",
                price,
                new Cover("री", 1),
                List.of(course)),
            null);
    authoring.publish(id, null);
    return id;
  }

  /** An address nobody had before. */
  public static String freshEmail() {
    return "buyer" + SERIAL.incrementAndGet() + "@example.test";
  }

  /** A wish of a stranger. */
  public PlaceOrder wish(String email, IndianState state, ProductId... products) {
    return new PlaceOrder(
        "form-" + Ids.next(),
        Arrays.asList(products),
        new Contact("Asha Rao", email, new MobileNumber("9822041576"), state),
        null,
        Attribution.NONE,
        null);
  }

  /** A placed order of a stranger. */
  public Order placed(IndianState state, ProductId... products) {
    return checkouts.place(wish(freshEmail(), state, products));
  }

  /** What a gateway tells of a payment that fits an order. */
  public CapturedPayment captureOf(Order order) {
    return capture(order, order.total(), clock.instant());
  }

  /** What a gateway tells of a payment. */
  public CapturedPayment capture(Order order, Money amount, Instant at) {
    String payment = "pay_" + SERIAL.incrementAndGet();
    return new CapturedPayment(
        new AttemptId(Ids.next()),
        order.id().value(),
        "test",
        "gateway_" + payment,
        payment,
        amount,
        at,
        null,
        null);
  }

  /** Settles a payment as payments do: with the order locked, in one transaction. */
  public PaymentSettled.Outcome settle(CapturedPayment payment) {
    return transactions.call(
        () -> {
          settled.lock(payment.orderId());
          return settled.captured(payment);
        });
  }

  /** A paid order of a stranger. */
  public Order paid(IndianState state, ProductId... products) {
    Order order = placed(state, products);
    settle(captureOf(order));
    return order;
  }
}
