package dev.halfmillion.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.testing.ApplicationProcess;
import dev.halfmillion.testing.TestDatabase;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import dev.halfmillion.trials.SaleRecords.Parts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 200 buyers pay at once, and the program is killed by SIGKILL again and again meanwhile. In the
 * end every sale is whole and has happened once, and the invoice numbers have no gap. Runs by
 * {@code trials/run captures}; {@link EverythingOnceTests} is its small form.
 */
class CapturesTrial {

  private static final long SEED = Long.getLong("trial.seed", 1);
  private static final int BUYERS = 200;
  private static final int KILLS = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String url = TestDatabase.newSchema();
  private final HikariDataSource source = pool(url);
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final SaleRecords records = new SaleRecords(source);
  private final Map<String, String> environment = new HashMap<>(ApplicationProcess.on(url));
  private final int port = freePort();
  private final URI base = URI.create("http://localhost:" + port);
  private volatile ApplicationProcess application;

  @BeforeEach
  void startASmallDemo() {
    environment.put("SERVER_PORT", String.valueOf(port));
    environment.put("HALFMILLION_MODE", "demo");
    environment.put("HALFMILLION_DATA", TestDatabase.freshFolder().toString());
    environment.put("HALFMILLION_DEMO_AFFILIATES", "2");
    environment.put("HALFMILLION_DEMO_ORDERS", "10");
    environment.put("HALFMILLION_DEMO_CLICKS", "10");
    application = ApplicationProcess.compiled(environment).awaitReady();
  }

  @AfterEach
  void stop() {
    application.close();
    source.close();
  }

  @Test
  void everySaleIsWholeAndTheNumbersHaveNoGap() {
    List<WebBuyer> buyers =
        IntStream.range(1_000, 1_000 + BUYERS).mapToObj(n -> new WebBuyer(base, n)).toList();
    all(8, buyers, buyer -> () -> buyer.follow().order());
    long before = captured();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> killer = threads.submit(() -> killAgainAndAgain(before));
      all(BUYERS, buyers, buyer -> () -> payAtLast(buyer));
      assertThat(killer).succeedsWithin(PATIENCE);
    }

    List<OrderId> orders = buyers.stream().map(records::orderOf).toList();
    await(() -> orders.stream().map(records::of).allMatch(CapturesTrial::isWhole));
    MoneyInvariants invariants = MoneyInvariants.of(jdbc);
    await(() -> invariants.waiting().isEmpty());
    invariants.requireSoundMoney();
    requireNumbers(orders);
  }

  /** A buyer whose press of the button was cut off may have paid twice; that is given back. */
  private static boolean isWhole(Parts parts) {
    return parts.withoutSurplus().equals(Parts.ONCE);
  }

  private void requireNumbers(List<OrderId> orders) {
    List<Long> serials = records.invoiceSerials(orders);
    long first = serials.getFirst();
    assertThat(serials).isEqualTo(LongStream.range(first, first + BUYERS).boxed().toList());
    List<String> numbers =
        jdbc.sql("SELECT number FROM sales_invoice WHERE kind = 'INVOICE'")
            .query(String.class)
            .list();
    assertThat(numbers).doesNotHaveDuplicates().allMatch(n -> n.matches("[A-Z0-9/-]{1,16}"));
    System.err.printf(
        "captures: seed %d: %d sales, %d kills, invoices %s to %s without a gap%n",
        SEED, BUYERS, KILLS, numbers.getFirst(), numbers.getLast());
  }

  private void killAgainAndAgain(long before) {
    Random random = new Random(SEED);
    List<Integer> moments = random.ints(KILLS, 2, BUYERS - 10).sorted().boxed().toList();
    for (int moment : moments) {
      await(() -> captured() >= before + moment);
      application.kill();
      application = ApplicationProcess.compiled(environment).awaitReady();
    }
  }

  /** Presses the gateway's button until the gateway has the payment. */
  private void payAtLast(WebBuyer buyer) {
    OrderId order = records.orderOf(buyer);
    await(
        () -> {
          if (isPaidAtTheGateway(order)) {
            return true;
          }
          try {
            buyer.press("APPROVE", "NOW");
          } catch (UncheckedIOException | AssertionError killedOrBusy) {
            return false;
          }
          return isPaidAtTheGateway(order);
        });
  }

  private boolean isPaidAtTheGateway(OrderId order) {
    return jdbc.sql(
                """
                SELECT COUNT(*) FROM sandbox_payment p JOIN payments_attempt a
                    ON a.gateway_order_id = p.order_id
                 WHERE a.order_id = :order AND p.status = 'CAPTURED'
                """)
            .param("order", dev.halfmillion.platform.Ids.bytes(order.value()))
            .query(Long.class)
            .single()
        > 0;
  }

  private long captured() {
    return jdbc.sql("SELECT COUNT(*) FROM sandbox_payment WHERE status = 'CAPTURED'")
        .query(Long.class)
        .single();
  }

  private static void all(int atOnce, List<WebBuyer> buyers, Function<WebBuyer, Runnable> work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      List<Future<?>> running =
          buyers.stream().<Future<?>>map(buyer -> threads.submit(work.apply(buyer))).toList();
      running.forEach(one -> assertThat(one).succeedsWithin(PATIENCE));
    }
  }

  private static void await(Callable<Boolean> truth) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(700)).until(truth);
  }

  private static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(TestDatabase.server().user());
    pool.setPassword(TestDatabase.server().password());
    return pool;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
