package dev.halfmillion.trials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.testing.ApplicationProcess;
import dev.halfmillion.testing.TestDatabase;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import dev.halfmillion.trials.SaleRecords.Parts;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Everything happens once, whatever happens: the small form of the crash trial. The application, a
 * process of its own, is killed with SIGKILL while three sales stand at three points: between
 * capture and fulfilment, between the commit and its listeners, and between what the listeners did
 * and their commit. The database holds each of them there. While the new process catches up, it
 * also serves twenty buyers at once and payments that go odd ways.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("database")
class EverythingOnceTests {

  private static final String[] LISTENERS_TABLES = {
    "affiliates_line", "notifications_mail", "learning_enrollment"
  };

  /** What only the loading of a demo writes. */
  private static final List<String> LOADED =
      List.of(
          "affiliates_affiliate",
          "affiliates_click",
          "affiliates_code",
          "catalog_price",
          "catalog_product",
          "learning_course",
          "learning_lesson",
          "media_asset",
          "sales_order",
          "site_sales_page");

  /**
   * 20 × ₹1,999.00: of each the gateway keeps ₹39.98 and ₹7.20 tax on it, ₹304.94 is GST, and 80 %
   * of the other ₹1,694.06 goes to the affiliate.
   */
  private static final Map<String, Long> TWENTY_SALES =
      Map.of(
          "gateway-clearing", 3_903_640L,
          "gateway-fees", 79_960L,
          "input-tax", 14_400L,
          "revenue", -3_388_120L,
          "tax-payable", -609_880L,
          "commission-expense", 2_710_500L,
          "affiliate-pending", -2_710_500L);

  private final String url = TestDatabase.newSchema();
  private final DataSource source =
      new DriverManagerDataSource(
          url, TestDatabase.server().user(), TestDatabase.server().password());
  private final SaleRecords records = new SaleRecords(source);
  private final MoneyInvariants invariants = MoneyInvariants.of(JdbcClient.create(source));
  private final Map<String, String> environment = new HashMap<>(ApplicationProcess.on(url));
  private ApplicationProcess application;

  private OrderId captured;
  private OrderId committed;
  private OrderId heard;
  private Map<String, Long> rowsAtTheEnd = Map.of();

  @BeforeAll
  void startASmallDemo() {
    environment.put("HALFMILLION_MODE", "demo");
    environment.put("HALFMILLION_DATA", TestDatabase.freshFolder().toString());
    environment.put("HALFMILLION_DEMO_AFFILIATES", "2");
    environment.put("HALFMILLION_DEMO_ORDERS", "10");
    environment.put("HALFMILLION_DEMO_CLICKS", "10");
    application = ApplicationProcess.compiled(environment).awaitReady();
  }

  @AfterAll
  void stop() {
    if (application != null) {
      application.close();
    }
  }

  @Test
  @Order(1)
  void itIsKilledWithThreeSalesAtThreePoints() {
    WebBuyer third = buyer(3);
    captured = records.orderOf(third);
    try (Hold publications = doneButNotCommitted(buyer(1));
        Hold listeners = Hold.tables(source, LISTENERS_TABLES)) {
      committed = sold(buyer(2));
      try (Hold order =
          Hold.rows(source, "SELECT id FROM sales_order WHERE id = " + hex(captured))) {
        third.press("APPROVE", "NOW");
        await(() -> records.waitingNews(captured) == 2);
        application.kill();
      }
    }
    await(() -> records.others() == 0);

    assertThat(records.of(captured)).isEqualTo(Parts.NONE);
    assertThat(records.of(committed)).isEqualTo(Parts.SOLD);
    assertThat(records.of(heard)).isEqualTo(Parts.SOLD);
    assertThat(records.waitingEvents()).isEqualTo(8);
    invariants.requireSoundMoney();
    rowsAtTheEnd = records.rows(LOADED);
  }

  /** A sale of whose four listeners none has committed, and most have done all but that. */
  private Hold doneButNotCommitted(WebBuyer buyer) {
    Hold publications;
    try (Hold listeners = Hold.tables(source, LISTENERS_TABLES)) {
      heard = sold(buyer);
      await(() -> records.waitingEvents() == 4);
      publications = Hold.rows(source, "SELECT id FROM EVENT_PUBLICATION");
    }
    // Of those that enroll and certify one may wait for the other's row, and on a slow machine one
    // may be taken for lost meanwhile and be called once more.
    await(() -> records.endingEvents() >= 3);
    return publications;
  }

  @Test
  @Order(2)
  void theNextProcessLoadsNothingAndDealsWithTheNewsAtOnce() {
    application = ApplicationProcess.compiled(environment).awaitReady();

    assertThat(records.rows(LOADED)).isEqualTo(rowsAtTheEnd);
    await(() -> records.of(captured).equals(Parts.ONCE));
  }

  @Test
  @Order(3)
  void twentyCheckoutsAtOnceAreTwentyWholeSales() {
    List<WebBuyer> buyers =
        IntStream.range(100, 120).mapToObj(n -> new WebBuyer(application.base(), n)).toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      buyers.stream()
          .map(buyer -> threads.submit(() -> buyer.follow().order().press("APPROVE", "NOW")))
          .toList()
          .forEach(EverythingOnceTests::done);
    }
    List<OrderId> orders = buyers.stream().map(records::orderOf).toList();
    await(() -> orders.stream().map(records::of).allMatch(Parts.ONCE::equals));

    List<Long> serials = records.invoiceSerials(orders);
    long first = serials.getFirst();
    assertThat(serials).isEqualTo(LongStream.range(first, first + 20).boxed().toList());
    assertThat(records.accounts(orders)).isEqualTo(TWENTY_SALES);
  }

  @Test
  @Order(4)
  void oddPaymentsEndAsTheyShould() {
    WebBuyer lost = buyer(4).press("APPROVE", "NEVER");
    WebBuyer twice = buyer(5).press("PAY_TWICE", "NOW");
    WebBuyer pending = buyer(6).press("LEAVE_PENDING", "NOW");

    assertThat(lost.comeBack()).doesNotContain("It’s yours");
    for (int i = 0; i < 5; i++) {
      assertThat(pending.comeBack()).doesNotContain("It’s yours");
    }

    await(() -> records.of(records.orderOf(lost)).equals(Parts.ONCE));
    OrderId paidTwice = records.orderOf(twice);
    await(() -> records.of(paidTwice).equals(Parts.PAID_TWICE));
    await(() -> records.refunds(paidTwice).equals(List.of("SUCCEEDED")));
    assertThat(records.accounts(List.of(paidTwice))).containsEntry("surplus-payments", 0L);
    assertThat(records.of(records.orderOf(pending))).isEqualTo(Parts.NONE);
    assertThat(lost.comeBack()).contains("It’s yours");
  }

  @Test
  @Order(5)
  void inTheEndNothingWaitsAndEverythingHasHappenedOnce() {
    await(() -> invariants.waiting().isEmpty());

    for (OrderId order : List.of(captured, committed, heard)) {
      assertThat(records.of(order)).isEqualTo(Parts.ONCE);
    }
    invariants.requireSoundMoney();
  }

  private static void done(Future<?> work) {
    assertThat(work).succeedsWithin(Duration.ofMinutes(1));
  }

  private static String hex(OrderId order) {
    return "0x" + HexFormat.of().formatHex(Ids.bytes(order.value()));
  }

  private WebBuyer buyer(int number) {
    return new WebBuyer(application.base(), number).follow().order();
  }

  private OrderId sold(WebBuyer buyer) {
    buyer.press("APPROVE", "NOW");
    OrderId order = records.orderOf(buyer);
    await(() -> records.isPaid(order));
    return order;
  }

  private static void await(Callable<Boolean> truth) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(truth);
  }
}
