package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.crypto.SandboxKeys;
import dev.halfmillion.sandbox.SandboxClaims;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.sandbox.SandboxOrder;
import dev.halfmillion.sandbox.SandboxTill;
import dev.halfmillion.sandbox.SignedEvent;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PaymentTest
class SettlementsModuleTests {

  private static final AccountRef BANK = AccountRef.asset("bank");

  /** A Monday, far from all other tests. */
  private static final Instant MONDAY = Instant.parse("2025-03-03T05:00:00Z");

  @Autowired Payments payments;
  @Autowired Ledger ledger;
  @Autowired PaymentStory story;
  @Autowired SandboxHistory gateway;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired SandboxClaims claims;
  @Autowired SandboxTill sandbox;
  @Autowired SandboxKeys keys;

  private SandboxOrder disputed;

  @BeforeEach
  void nothingElseIsDue() {
    jdbc.sql("UPDATE sandbox_payment SET settlement_id = 'other' WHERE settlement_id IS NULL")
        .update();
    jdbc.sql("UPDATE sandbox_refund SET settlement_id = 'other' WHERE settlement_id IS NULL")
        .update();
    jdbc.sql(
            "UPDATE sandbox_dispute SET taken_settlement_id = 'other', back_settlement_id ="
                + " 'other'")
        .update();
  }

  @Test
  void whatWasPaidLessFeesAndRefundsReachesTheBankAndClearsTheGateway() {
    Money bank = bank();
    Money clearing = clearing();
    List<UUID> orders = new ArrayList<>();
    at(0, () -> orders.add(story.paid().orderId()));
    at(0, () -> orders.add(story.paid().orderId()));
    at(1, () -> payments.refund(orders.getFirst(), Money.rupees(500), cause(), "Unhappy"));
    assertThat(clearing()).isEqualTo(clearing.plus(Money.paise(2 * 195_182 - 50_000)));

    at(1, () -> assertThat(gateway.settle()).isEmpty());
    at(2, () -> assertThat(story.arrive(settlement())).isEqualTo(Inbox.Receipt.STORED));

    assertThat(bank()).isEqualTo(bank.plus(Money.paise(2 * 195_182 - 50_000)));
    assertThat(clearing()).isEqualTo(clearing);
    at(3, () -> assertThat(gateway.settle()).isEmpty());
  }

  @Test
  void aSettlementToldTwiceIsBookedOnce() {
    Money bank = bank();
    at(0, () -> story.paid());
    at(
        2,
        () -> {
          SignedEvent settled = settlement();
          story.arrive(settled);
          story.arrive(story.retold(settled));
        });

    assertThat(bank()).isEqualTo(bank.plus(Money.paise(195_182)));
  }

  @Test
  void refundsThatExceedTheTakingsWaitForTheNextTransfer() {
    Money bank = bank();
    List<UUID> orders = new ArrayList<>();
    at(0, () -> orders.add(story.paid().orderId()));
    at(1, () -> payments.refund(orders.getFirst(), PaymentStory.PRICE, cause(), "Unhappy"));
    at(2, () -> assertThat(gateway.settle()).isEmpty());

    at(2, () -> story.paid());
    at(4, () -> story.arrive(settlement()));

    assertThat(bank()).isEqualTo(bank.plus(Money.paise(2 * 195_182 - 199_900)));
  }

  @Test
  void aSettlementOfNothingIsSetAside() {
    Money bank = bank();
    at(0, () -> story.paid());
    at(2, () -> story.arrive(story.changed(settlement(), "\"amount\":195182", "\"amount\":0")));

    assertThat(bank()).isEqualTo(bank);
    assertThat(
            jdbc.sql(
                    "SELECT state FROM payments_inbox WHERE event_type = 'settlement.processed'"
                        + " ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single())
        .isEqualTo("QUARANTINED");
  }

  @Test
  void whatABankClaimsIsLackingInTheNextTransferAndComesWithTheOneAfterItIsWon() {
    Money bank = bank();
    Money clearing = clearing();
    at(0, () -> disputed = sandboxOrder(story.paid()));
    at(0, () -> story.paid());
    at(1, () -> claims.open(disputed));
    at(1, () -> story.arrive(dispute("created")));
    assertThat(clearing()).isEqualTo(clearing.plus(Money.paise(2 * 195_182 - 199_900)));
    at(2, () -> story.arrive(settlement()));
    assertThat(bank()).isEqualTo(bank.plus(Money.paise(2 * 195_182 - 199_900)));
    assertThat(clearing()).isEqualTo(clearing);

    at(2, () -> claims.decide(disputed, true));
    at(2, () -> claims.decide(disputed, false));
    at(2, () -> story.arrive(dispute("won")));
    at(2, () -> story.paid());
    at(4, () -> story.arrive(settlement()));

    assertThat(bank()).isEqualTo(bank.plus(Money.paise(3 * 195_182)));
    assertThat(clearing()).isEqualTo(clearing);
  }

  private SandboxOrder sandboxOrder(PaymentAttempt attempt) {
    return sandbox.order(String.valueOf(attempt.gatewayOrderId())).orElseThrow();
  }

  /** What the gateway sends of a dispute, as it waits to be sent. */
  private SignedEvent dispute(String turn) {
    return jdbc.sql(
            "SELECT event_id, event, body FROM sandbox_webhook WHERE event = :event"
                + " ORDER BY created_at DESC LIMIT 1")
        .param("event", "payment.dispute." + turn)
        .query(
            (row, n) ->
                new SignedEvent(
                    row.getString("event_id"),
                    row.getString("event"),
                    row.getString("body"),
                    PaymentStory.sign(row.getString("body"), keys.webhookSecret())))
        .single();
  }

  private SignedEvent settlement() {
    return gateway.settle().orElseThrow();
  }

  /** Something happens so many days after Monday, at half past ten in India. */
  private static void at(int day, Runnable action) {
    BusinessClock.at(MONDAY.plus(Duration.ofDays(day)), action);
  }

  private static String cause() {
    return "refund:" + Ids.next();
  }

  private Money bank() {
    return ledger.balance(BANK, Money.INR);
  }

  private Money clearing() {
    return ledger.balance(TestOrders.CLEARING, Money.INR);
  }
}
