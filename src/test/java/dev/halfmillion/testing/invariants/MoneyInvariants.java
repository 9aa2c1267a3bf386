package dev.halfmillion.testing.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.soundness.Soundness;
import dev.halfmillion.sales.OrderId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold of money at any time, read from outside by SQL over the tables of all modules.
 * Each question answers what is wrong, in a sentence each; nothing wrong is an empty list.
 */
public final class MoneyInvariants {

  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final Set<OrderId> orders;
  private final Predicate<OrderId> chosen;

  private MoneyInvariants(JdbcClient jdbc, Set<OrderId> orders) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.chosen = order -> orders.isEmpty() || orders.contains(order);
  }

  /** The invariants of a whole installation. */
  public static MoneyInvariants of(JdbcClient jdbc) {
    return new MoneyInvariants(jdbc, Set.of());
  }

  /** The same where sales are concerned only of these orders, in a schema that tests share. */
  public MoneyInvariants about(Collection<OrderId> orders) {
    return new MoneyInvariants(jdbc, Set.copyOf(orders));
  }

  /** 1. Each journal sums to zero in each currency, and so do all balances. */
  public List<String> books() {
    return new LedgerInvariants(jdbc).wrong();
  }

  /** 2. A captured payment is one order, one set of entries, one invoice and its grants. */
  public List<String> sales() {
    return new SaleInvariants(jdbc, chosen).wrong();
  }

  /** 3. One commission at most for each line, affiliate and tier, reversed as far as refunded. */
  public List<String> commissions() {
    return new CommissionInvariants(jdbc, chosen).wrong();
  }

  /** 4. Paid out, payable and held together are commissions less reversals, in rows and books. */
  public List<String> payouts() {
    return new PayoutInvariants(jdbc).wrong();
  }

  /** 5. No event, no news and no capture at the demo's gateway waits to be dealt with. */
  public List<String> waiting() {
    return new WaitingInvariants(jdbc).wrong();
  }

  /** What the program's own checks find; of chosen orders, what names one of them. */
  public List<String> checks() {
    return Soundness.withoutApplication(Clock.systemUTC()).results(jdbc, MOST).stream()
        .flatMap(result -> result.findings().stream())
        .filter(this::names)
        .toList();
  }

  private boolean names(String finding) {
    return orders.isEmpty() || orders.stream().anyMatch(id -> finding.contains(id.toString()));
  }

  /** All that holds at any moment, also while events wait: by our own count and the program's. */
  public void requireSoundMoney() {
    List<String> wrong = new ArrayList<>(books());
    wrong.addAll(sales());
    wrong.addAll(commissions());
    wrong.addAll(payouts());
    wrong.addAll(checks());
    assertThat(wrong).as("money invariants").isEmpty();
  }
}
