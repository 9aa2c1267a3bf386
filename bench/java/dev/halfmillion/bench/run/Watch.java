package dev.halfmillion.bench.run;

import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.load.Wires;
import dev.halfmillion.bench.plan.Cast;
import dev.halfmillion.bench.plan.Kind;
import dev.halfmillion.bench.plan.Planner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Looks, while the load runs, how soon a sale shows on its affiliate's dashboard and a changed
 * price on its page: both within two seconds.
 */
final class Watch implements AutoCloseable {

  private static final double LIMIT_MS = 2_000;

  private static final Pattern SALE = Pattern.compile("/affiliate/sales/[a-z]+_[0-9a-z]+");
  private static final Pattern PRODUCT = Pattern.compile("/admin/products/(prd_[0-9a-z]+)");
  private static final long PATIENCE_NANOS = 10_000_000_000L;
  private static final long BETWEEN_NANOS = 20_000_000L;

  private final Planner planner;
  private final Checks checks;
  private final Wires wires = new Wires(Stage.PORT);
  private final List<Double> sales = new ArrayList<>();
  private final List<Double> prices = new ArrayList<>();
  private final List<Cast.Prepared> orders;
  private final Thread thread;
  private volatile boolean over;

  Watch(Planner planner, Checks checks, int times) {
    this.planner = planner;
    this.checks = checks;
    this.orders = referred(planner, times);
    this.thread = Thread.ofVirtual().name("watch").start(this::watch);
  }

  private static List<Cast.Prepared> referred(Planner planner, int times) {
    List<Cast.Prepared> found = new ArrayList<>();
    while (found.size() < times) {
      Cast.Prepared next = planner.takePrepared();
      if (next.affiliate() != Cast.Prepared.NOBODY) {
        found.add(next);
      }
    }
    return found;
  }

  private void watch() {
    int rupees = 2_100;
    for (Cast.Prepared order : orders) {
      if (over) {
        return;
      }
      sales.add(sale(order));
      prices.add(price(rupees++));
      LockSupport.parkNanos(500_000_000L);
    }
  }

  private double sale(Cast.Prepared order) {
    byte[] dashboard = planner.dashboard(order.affiliate());
    Set<String> before = found(wires.body(dashboard));
    long begun = System.nanoTime();
    String wrong = wires.wrong(planner.capture(order));
    if (!wrong.isEmpty()) {
      throw new StopBench("While the load ran: " + wrong);
    }
    checks.sent(Kind.CAPTURE);
    double took = until(begun, () -> !before.containsAll(found(wires.body(dashboard))));
    if (took > LIMIT_MS) {
      Table.say(
          "  late: the sale of " + order.gatewayOrder() + " to affiliate " + order.affiliate());
    }
    return took;
  }

  private static Set<String> found(String page) {
    Set<String> found = new HashSet<>();
    SALE.matcher(page).results().forEach(one -> found.add(one.group()));
    return found;
  }

  private double price(int rupees) {
    var product = PRODUCT.matcher(wires.body(planner.office("/admin/products")));
    if (!product.find()) {
      throw new StopBench("No product in the back office's list");
    }
    String path = product.group();
    String page = wires.body(planner.office(path));
    var slug = Pattern.compile("/courses/(course-[0-9]+)").matcher(page);
    if (!slug.find()) {
      throw new StopBench("No address on the page of a product");
    }
    String shown = "%,d".formatted(rupees);
    long begun = System.nanoTime();
    wires.body(planner.office(path + "/price", "amount=" + rupees + "&confirmed=true"));
    return until(begun, () -> wires.body(planner.page(slug.group())).contains(shown));
  }

  private double until(long begun, java.util.function.BooleanSupplier shown) {
    while (!shown.getAsBoolean()) {
      if (System.nanoTime() - begun > PATIENCE_NANOS) {
        return PATIENCE_NANOS / 1e6;
      }
      LockSupport.parkNanos(BETWEEN_NANOS);
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  /** The longest that a sale took to show, in milliseconds. */
  double slowestSale() {
    return sales.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** The longest that a price took to show, in milliseconds. */
  double slowestPrice() {
    return prices.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** What took too long to show. */
  List<String> findings() {
    List<String> found = new ArrayList<>();
    if (slowestSale() > LIMIT_MS) {
      found.add("A sale showed on its dashboard only after %,.0f ms".formatted(slowestSale()));
    }
    if (slowestPrice() > LIMIT_MS) {
      found.add("A price showed on its page only after %,.0f ms".formatted(slowestPrice()));
    }
    return found;
  }

  int times() {
    return prices.size();
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    wires.close();
  }
}
