package dev.halfmillion.sales;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.PlaceOrder.Contact;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The door to buying: places an order, and leads its buyer to the payment gateway. */
@Service
public class Checkouts {

  private final Catalog catalog;
  private final Orders orders;
  private final OrderNumbers numbers;
  private final Fulfilment fulfilment;
  private final OrderPayments payments;
  private final Transactions transactions;
  private final BusinessClock clock;

  Checkouts(
      Catalog catalog,
      Orders orders,
      OrderNumbers numbers,
      Fulfilment fulfilment,
      OrderPayments payments,
      Transactions transactions,
      BusinessClock clock) {
    this.catalog = catalog;
    this.orders = orders;
    this.numbers = numbers;
    this.fulfilment = fulfilment;
    this.payments = payments;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Writes the order down at the present prices. The same form sent again answers the order it made
   * the first time.
   *
   * @throws Refusal when a product is not for sale or the buyer owns it already
   */
  public Order place(PlaceOrder wish) {
    String submission = wish.submission();
    return orders.findBySubmission(submission).orElseGet(() -> placeNew(wish, submission));
  }

  /**
   * The gateway's page for an order that is not paid. Call it outside any transaction.
   *
   * @throws Refusal when the order is paid, or the gateway does not answer
   */
  public URI pay(OrderId id) {
    Order order = orders.find(id).orElseThrow(Refusal::notFound);
    if (order.status().wasPaid()) {
      throw Refusal.conflict("checkout.paid", "This order is paid. There is nothing to pay.");
    }
    return payments.open(order);
  }

  /** The buyer of an order came back from the gateway: it is asked soon whether they paid. */
  public void cameBack(Order order) {
    if (!order.status().wasPaid()) {
      payments.askSoon(order);
    }
  }

  /** Where an order stands, as its buyer should hear it. */
  public OrderPhase phase(Order order) {
    return payments.phase(order);
  }

  /** Whether somebody has all that a product gives already. */
  public boolean owns(UserId user, ProductId product) {
    return fulfilment.owns(user, product);
  }

  private Order placeNew(PlaceOrder wish, String submission) {
    List<Product> products = wish.products().stream().map(id -> forSale(id, wish)).toList();
    Instant now = clock.instant();
    String number = numbers.next(now);
    Order order =
        new Order(
            OrderId.next(),
            number,
            OrderStatus.PLACED,
            now,
            null,
            buyer(wish),
            wish.attribution(),
            products.stream().map(OrderLine::of).toList());
    String browser = wish.browser();
    String browserHash = browser == null ? null : Secrets.hash(browser);
    try {
      transactions.run(() -> orders.insert(order, submission, browserHash));
      return order;
    } catch (DuplicateKeyException twin) {
      return orders.findBySubmission(submission).orElseThrow(() -> twin);
    }
  }

  private Product forSale(ProductId id, PlaceOrder wish) {
    Product product =
        catalog
            .byId(id)
            .filter(Product::isPublished)
            .orElseThrow(
                () -> new Refusal("checkout.not-for-sale", "This is not on sale any more."));
    UserId buyer = wish.signedIn();
    if (buyer != null && owns(buyer, id)) {
      throw new Refusal("checkout.owned", "You own " + product.title() + " already.");
    }
    return product;
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
