package dev.halfmillion.journey;

import dev.halfmillion.affiliates.PayoutPreparation;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.payouts.PayoutExports;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.payouts.PayoutReferences;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.DemoClock;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the journey looks up or arranges behind the pages. */
record Backstage(DemoApplication demo) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** Every ledger account as it stands. */
  AccountBalances balances() {
    return AccountBalances.read(bean(JdbcClient.class), kavya());
  }

  /** The demo's affiliate. */
  UserId kavya() {
    return person("affiliate");
  }

  /** The day of business time as pages write it: 27 November 2026. */
  String today() {
    return DAY.format(bean(BusinessClock.class).instant().atZone(Zones.INDIA));
  }

  /** When the newest sale was posted: within the transaction of its capture, before its commit. */
  Instant newestSale() {
    return bean(JdbcClient.class)
        .sql(
            "SELECT posted_at FROM ledger_journal WHERE cause LIKE 'sale:%'"
                + " ORDER BY posted_at DESC LIMIT 1")
        .query((row, n) -> Sql.instant(row, "posted_at"))
        .single();
  }

  /**
   * Brings the demo's past to its end, so that nothing of it falls due later: refund windows close,
   * the gateway transfers what it holds, and whoever can be paid is paid.
   */
  void endThePast() {
    bean(DemoClock.class).advance(Duration.ofDays(30));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> total("affiliate-pending").isZero() && !gatewayHolds().isPositive());
    bean(PayoutPreparation.class).prepare(person("finance1")).batch().ifPresent(this::pay);
  }

  private void pay(BatchId batch) {
    UserId maker = person("finance1");
    PayoutBatches batches = bean(PayoutBatches.class);
    batches.submit(batch, maker);
    batches.approve(batch, person("finance2"), batches.linesHash(batch));
    bean(PayoutExports.class).export(batch, maker);
    int number = 0;
    for (PayoutId payout : bean(PayoutReferences.class).awaiting(batch)) {
      bean(PayoutReferences.class).enter(payout, "PAST%08d".formatted(++number), maker);
    }
  }

  private Money total(String liability) {
    return bean(Ledger.class).total(AccountRef.liability(liability), Money.INR);
  }

  private Money gatewayHolds() {
    return bean(Ledger.class).total(AccountRef.asset("gateway-clearing"), Money.INR);
  }

  private UserId person(String key) {
    return bean(UserDirectory.class).findByEmail(key + "@demo.halfmillion.test").orElseThrow().id();
  }

  private <T> T bean(Class<T> type) {
    return demo.bean(type);
  }
}
