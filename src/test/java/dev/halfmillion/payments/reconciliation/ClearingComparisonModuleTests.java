package dev.halfmillion.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clearing account of a gateway that nothing else happens at. */
@HalfmillionTest
class ClearingComparisonModuleTests {

  private static final String GATEWAY = "lonely";
  private static final AccountRef CLEARING = AccountRef.asset("gateway-clearing").of(GATEWAY);
  private static final AccountRef BANK = AccountRef.asset("bank");

  @Autowired ClearingComparison clearing;
  @Autowired Ledger ledger;
  @Autowired JdbcClient jdbc;

  @Test
  void whatWasBookedBesideTheGatewaysListsIsFoundAndWhatDisputesHoldIsNot() {
    assertThat(clearing.found(GATEWAY)).isEmpty();
    settled(70_000);
    post("settlement:lonely:one", -70_000);
    assertThat(clearing.found(GATEWAY)).isEmpty();

    post("dispute:lonely:held", -5_000);
    assertThat(clearing.found(GATEWAY)).isEmpty();

    post("by-hand:lonely", 123);
    assertThat(clearing.found(GATEWAY))
        .containsExactly(
            new Found(
                DifferenceKind.CLEARING,
                "clearing:INR",
                null,
                Money.paise(-69_877),
                Money.paise(-70_000)));
  }

  private void settled(long minor) {
    jdbc.sql(
            "INSERT INTO payments_settlement (id, gateway, gateway_settlement_id, amount_minor,"
                + " currency, reference, settled_at) VALUES (:id, 'lonely', 'one', :minor, 'INR',"
                + " 'UTR', '2021-06-01 06:00:00')")
        .param("id", Ids.bytes(Ids.next()))
        .param("minor", minor)
        .update();
  }

  private void post(String cause, long minor) {
    ledger.post(
        Journal.because(cause, Instant.parse("2021-06-01T06:00:00Z"))
            .debit(CLEARING, Money.paise(minor))
            .credit(BANK, Money.paise(minor)));
  }
}
