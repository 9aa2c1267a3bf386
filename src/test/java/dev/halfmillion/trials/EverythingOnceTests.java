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
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application as a process of its own is killed with SIGKILL while three sales stand at three
 * points: between capture and fulfilment, between the commit and its listeners, and between the
 * listeners and their being noted as done. The database holds each of them there. After a restart
 * everything has happened once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledProcessTests {

  private static final String[] LISTENERS_TABLES = {
    "affiliates_line", "notifications_mail", "learning_enrollment"
  };

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
    try (Hold notes = heardButNotNoted(buyer(1));
        Hold listeners = Hold.tables(source, LISTENERS_TABLES)) {
      committed = sold(buyer(2));
      try (Hold order = Hold.rows(source, "SELECT id FROM sales_order WHERE id = " + hex(captured))) {
        third.press("APPROVE", "NOW");
        await(() -> records.waitingNews(captured) == 2);
        application.kill();
      }
    }
    await(() -> records.others() == 0);

    assertThat(records.of(captured)).isEqualTo(Parts.NONE);
    assertThat(records.of(committed)).isEqualTo(Parts.SOLD);
    assertThat(records.of(heard)).isEqualTo(Parts.ONCE);
    assertThat(records.waitingEvents()).isEqualTo(6);
    invariants.requireSoundMoney();
    rowsAtTheEnd = records.rows();
  }

  /** A sale whose three listeners are done and find the list of events locked. */
  private Hold heardButNotNoted(WebBuyer buyer) {
    Hold notes;
    try (Hold listeners = Hold.tables(source, LISTENERS_TABLES)) {
      heard = sold(buyer);
      notes = Hold.rows(source, "SELECT id FROM EVENT_PUBLICATION");
    }
    await(() -> records.of(heard).equals(Parts.ONCE));
    return notes;
  }

  @Test
  @Order(2)
  void afterTheRestartTheNewsIsDealtWithAtOnce() {
    application = ApplicationProcess.compiled(environment).awaitReady();

    await(() -> records.of(captured).equals(Parts.ONCE));
  }

  @Test
  @Order(9)
  void everythingHasHappenedOnce() {
    await(() -> invariants.waiting().isEmpty());

    for (OrderId order : Set.of(captured, committed, heard)) {
      assertThat(records.of(order)).isEqualTo(Parts.ONCE);
    }
    invariants.requireSoundMoney();
    System.out.println(rowsAtTheEnd);
    System.out.println(records.rows());
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

  private static void await(java.util.concurrent.Callable<Boolean> truth) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(truth);
  }
}
