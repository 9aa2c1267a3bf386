package dev.halfmillion.backoffice.launch;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.ClickFacts;
import dev.halfmillion.affiliates.Clicks;
import dev.halfmillion.affiliates.RecordedClick;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.PlaceOrder.Contact;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Sends one sale through everything, as a buyer's would go: the owner buys by an affiliate's link
 * and pays at the sandbox. The rest follows by itself, the refund that takes it back included.
 */
@Service
class TestSale {

  /** Nobody's: operators give no numbers that begin so. */
  private static final MobileNumber NOBODYS = new MobileNumber("6000000000");

  private final TestSales sales;
  private final Checkouts checkouts;
  private final Payments payments;
  private final AffiliateProgram program;
  private final Clicks clicks;
  private final UserDirectory people;
  private final Surroundings here;

  TestSale(
      TestSales sales,
      Checkouts checkouts,
      Payments payments,
      AffiliateProgram program,
      Clicks clicks,
      UserDirectory people,
      Surroundings here) {
    this.sales = sales;
    this.checkouts = checkouts;
    this.payments = payments;
    this.program = program;
    this.clicks = clicks;
    this.people = people;
    this.here = here;
  }

  /**
   * Sends a sale off.
   *
   * @param key of the form; the same again is the same sale
   */
  void send(UserId owner, Product product, String key) {
    if (sales.knows(key)) {
      return;
    }
    Order order = checkouts.place(wish(people.get(owner), product, key));
    if (sales.add(order.id(), key, owner, here.clock().instant())) {
      checkouts.pay(order.id());
      payments.play(order.id().value());
    }
  }

  private PlaceOrder wish(User person, Product product, String key) {
    return new PlaceOrder(
        "test-sale-" + key,
        List.of(product.id()),
        new Contact(
            person.name(),
            person.email(),
            Optional.ofNullable(person.phone()).flatMap(MobileNumber::parse).orElse(NOBODYS),
            IndianState.ofCode(here.academy().stateCode()).orElse(IndianState.KARNATAKA)),
        null,
        Attribution.carried(program.anybody().flatMap(this::click).orElse(null)),
        null);
  }

  private Optional<String> click(Affiliate affiliate) {
    return clicks
        .record(ClickFacts.plain(affiliate.code(), here.clock().instant()))
        .map(RecordedClick::token);
  }

  /** Whose academy it is, and the time there. */
  @Component
  record Surroundings(Academy academy, BusinessClock clock) {}
}
