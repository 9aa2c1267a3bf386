package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does comparisons: takes one on, reads the gateway's lists, compares, and writes the differences
 * down in one transaction. Whatever ends it before that leaves the former differences as they were,
 * and it is done again.
 */
@Component
class Reconciliation {

  private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

  /** The pause after a gateway did not answer. */
  private static final Duration PAUSE = Duration.ofMinutes(30);

  /** Whoever did not touch a comparison for so long has died. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Runs runs;
  private final ListReading reading;
  private final Comparison comparison;
  private final Outcomes outcomes;
  private final Gateways gateways;
  private final Transactions transactions;
  private final Clock clock;

  Reconciliation(
      Runs runs,
      ListReading reading,
      Comparison comparison,
      Outcomes outcomes,
      Gateways gateways,
      Transactions transactions,
      Clock clock) {
    this.runs = runs;
    this.reading = reading;
    this.comparison = comparison;
    this.outcomes = outcomes;
    this.gateways = gateways;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Does all comparisons that wait. */
  void compareDue() {
    Instant now = clock.instant();
    Map<String, Run> last = new LinkedHashMap<>();
    for (Run run : runs.due(now.minus(PAUSE), now.minus(LEASE))) {
      compare(run, true);
      last.put(run.gateway(), run);
    }
    last.values().forEach(outcomes::look);
  }

  /**
   * Does one comparison, unless somebody is at it.
   *
   * @param asking whether the gateway's lists are read anew; a file's lines are there already
   */
  void compare(Run run, boolean asking) {
    Instant now = clock.instant();
    if (!transactions.call(() -> runs.begin(run.id(), now, now.minus(LEASE)))) {
      return;
    }
    try {
      Gateway gateway = gateways.require(run.gateway());
      if (asking) {
        reading.read(run, gateway.lists().orElseThrow());
      }
      outcomes.write(run, comparison.found(run, gateway));
    } catch (GatewaySilent silent) {
      fail(run, "The gateway did not answer. It is asked again in half an hour.", silent);
    } catch (GatewayRefused refused) {
      fail(run, "The gateway refused: " + refused.getMessage(), refused);
    } catch (RuntimeException failed) {
      fail(run, "It could not be done here. It is tried again in half an hour.", failed);
    }
  }

  private void fail(Run run, String words, RuntimeException why) {
    log.warn("{} of {} is not compared", run.day(), run.gateway(), why);
    String problem = words.length() <= 300 ? words : words.substring(0, 300);
    transactions.run(() -> runs.fail(run.id(), problem, clock.instant()));
  }
}
