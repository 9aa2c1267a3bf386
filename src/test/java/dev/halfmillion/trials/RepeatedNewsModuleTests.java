package dev.halfmillion.trials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.Inbox;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.sandbox.SandboxPayment.Method;
import dev.halfmillion.sandbox.SignedEvent;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import dev.halfmillion.trials.SaleRecords.Parts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gateway's news of a referred sale comes ten times at once: the whole sale happens once. */
@HalfmillionTest
class RepeatedNewsModuleTests {

  @Autowired ApplicationContext application;
  @Autowired Shop shop;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired Payments payments;
  @Autowired SandboxHistory gateway;
  @Autowired Inbox inbox;
  @Autowired BusinessClock clock;
  @Autowired DataSource source;
  @Autowired JdbcClient jdbc;

  private OrderId order;

  @BeforeEach
  void aReferredOrderWaitsForItsPayment() {
    AffiliateStory story = new AffiliateStory(application);
    Affiliate affiliate = story.affiliate("Kavya Nair");
    String token = story.click(affiliate, clock.instant()).token();
    ProductId product = shop.product(Money.rupees(1_999));
    PlaceOrder wish = shop.wish(Shop.freshEmail(), IndianState.KERALA, product);
    order =
        checkouts
            .place(
                new PlaceOrder(
                    wish.key(),
                    wish.products(),
                    wish.contact(),
                    null,
                    Attribution.carried(token),
                    null))
            .id();
    checkouts.pay(order);
  }

  @Test
  void theSameNewsTenTimesAtOnceIsOneSale() throws Exception {
    SignedEvent captured = paid();

    Callable<Inbox.Receipt> arrival = () -> arrive(captured);
    List<Inbox.Receipt> receipts;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      receipts =
          threads.invokeAll(Collections.nCopies(10, arrival)).stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(receipts).filteredOn(Inbox.Receipt.STORED::equals).hasSize(1);
    assertThat(receipts).filteredOn(Inbox.Receipt.REPEATED::equals).hasSize(9);
    awaitOneSale();
  }

  @Test
  void newsThatComesAgainAfterTheSaleChangesNothing() {
    SignedEvent captured = paid();
    arrive(captured);
    awaitOneSale();

    for (int i = 0; i < 3; i++) {
      assertThat(arrive(captured)).isEqualTo(Inbox.Receipt.REPEATED);
      checkouts.cameBack(book.find(order).orElseThrow());
    }
    awaitOneSale();
  }

  private SignedEvent paid() {
    String receipt = payments.attemptsOf(order.value()).getFirst().id().toString();
    return gateway.pay(receipt, Method.UPI).getFirst();
  }

  private Inbox.Receipt arrive(SignedEvent event) {
    return inbox.receive(
        "sandbox", event.body().getBytes(StandardCharsets.UTF_8), event.headers(), "203.0.113.9");
  }

  /** What is sold here is no course of the academy, so nobody is enrolled. */
  private void awaitOneSale() {
    SaleRecords records = new SaleRecords(source);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(records.of(order)).isEqualTo(Parts.ONCE.unenrolled()));
    assertThat(MoneyInvariants.of(jdbc).about(Set.of(order)).sales()).isEmpty();
    assertThat(MoneyInvariants.of(jdbc).about(Set.of(order)).commissions()).isEmpty();
  }
}
