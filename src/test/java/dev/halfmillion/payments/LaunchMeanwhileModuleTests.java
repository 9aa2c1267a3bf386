package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.GatewayFee;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.live.LaunchPad;
import dev.halfmillion.sales.FakeGateway;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.TrialTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments that were under way when the academy went live keep the mark they began with. */
@TrialTest
class LaunchMeanwhileModuleTests {

  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired FakeGateway fake;
  @Autowired Payments payments;
  @Autowired PayableOrders orders;
  @Autowired Settlements settlements;
  @Autowired Transactions transactions;
  @Autowired BusinessClock clock;
  @Autowired LaunchPad pad;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void aTrialAgain() {
    fake.setKeeps(null);
    pad.backToTrial();
  }

  @Test
  void theFeeOfATestThatIsLearntOnceLiveIsBookedAsATest() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(499)));
    PaymentAttempt paid = payments.attemptsOf(order.id().value()).getLast();
    fake.setKeeps(new GatewayFee(Money.rupees(10), Money.paise(180)));
    pad.goLive();

    assertThat(payments.bookFee("fake", String.valueOf(paid.gatewayPaymentId()))).isTrue();

    assertThat(
            jdbc.sql(
                    """
                    SELECT test FROM ledger_journal WHERE about = :order AND cause LIKE 'fee:%'
                    """)
                .param("order", order.id().toString())
                .query(Boolean.class)
                .list())
        .containsExactly(true);
  }

  @Test
  void anOrderReadBeforeTheLaunchIsNotOpenedAtAGatewayAfterIt() {
    Order order = shop.placed(IndianState.GOA, shop.product(Money.rupees(499)));
    PaymentRequest request = orders.payable(order.id().value());
    pad.goLive();

    assertThatThrownBy(() -> payments.open(request))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("payments.test-order");

    assertThat(payments.attemptsOf(order.id().value())).isEmpty();
    assertThat(fake.callsFor(order.number())).isEmpty();
  }

  @Test
  void aSettlementCountsOnlyWhereItIsOfThePresentKind() {
    String trial = settled("sandbox", null);
    settled("razorpay", "Real money");
    pad.goLive();
    settled("sandbox", "was a test");
    String real = settled("razorpay", null);

    assertThat(marks(trial)).containsExactly(true);
    assertThat(marks(real)).containsExactly(false);
  }

  private String settled(String gateway, @Nullable String ignored) {
    String id = "setl_" + Ids.next();
    SettlementNews news = new SettlementNews(id, Money.rupees(100), "UTR", clock.instant());
    Handled handled = transactions.call(() -> settlements.apply(gateway, news));
    if (ignored == null) {
      assertThat(handled.ignored()).isNull();
    } else {
      assertThat(handled.ignored()).contains(ignored);
      assertThat(marks(id)).isEmpty();
    }
    return id;
  }

  private List<Boolean> marks(String settlement) {
    return jdbc.sql("SELECT test FROM payments_settlement WHERE gateway_settlement_id = :id")
        .param("id", settlement)
        .query(Boolean.class)
        .list();
  }
}
