package dev.halfmillion.testing.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.sales.OrderId;
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

  private final JdbcClient jdbc;
  private final Predicate<OrderId> chosen;

  private MoneyInvariants(JdbcClient jdbc, Predicate<OrderId> chosen) {
    this.jdbc = jdbc;
    this.chosen = chosen;
  }

  /** The invariants of a whole installation. */
  public static MoneyInvariants of(JdbcClient jdbc) {
    return new MoneyInvariants(jdbc, order -> true);
  }

  /** The same where sales are concerned only of these orders, in a schema that tests share. */
  public MoneyInvariants about(Collection<OrderId> orders) {
    Set<OrderId> wanted = Set.copyOf(orders);
    return new MoneyInvariants(jdbc, wanted::contains);
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

  /** All that holds at any moment, also while events wait. */
  public void requireSoundMoney() {
    List<String> wrong = new ArrayList<>(books());
    wrong.addAll(sales());
    wrong.addAll(commissions());
    wrong.addAll(payouts());
    assertThat(wrong).as("money invariants").isEmpty();
  }
}
