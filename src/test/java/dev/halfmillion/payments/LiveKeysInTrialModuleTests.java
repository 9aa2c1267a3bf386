package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayChoices;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.platform.live.LaunchPad;
import dev.halfmillion.testing.TrialTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An academy in trial gets its real keys before it goes live, and charges nobody with them. */
@TrialTest
class LiveKeysInTrialModuleTests {

  @Autowired GatewayKeys keys;
  @Autowired GatewayChoices choices;
  @Autowired Gateways gateways;
  @Autowired GatewayAccounts accounts;
  @Autowired LaunchPad pad;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void realKeys() {
    keys.store("razorpay", new KeySet("rzp_live_Surya000000001", "secret", "hook", null));
    choices.choose(Money.INR, "razorpay");
  }

  @AfterEach
  void forget() {
    keys.forget("razorpay");
    jdbc.sql("DELETE FROM payments_gateway_choice").update();
    pad.backToTrial();
  }

  @Test
  void nobodyIsChargedBeforeTheAcademyIsLive() {
    assertThat(accounts.problem(accounts.keyed("razorpay"), keys.keys("razorpay").orElseThrow()))
        .isEmpty();
    assertThat(gateways.preferred(Money.INR).name()).isNotEqualTo("razorpay");

    pad.goLive();

    assertThat(gateways.preferred(Money.INR).name()).isEqualTo("razorpay");
  }

  @Test
  void testKeysDoNotCountAsTheRealOnes() {
    assertThat(accounts.canCharge()).isTrue();

    keys.store("razorpay", new KeySet("rzp_test_Surya000000001", "secret", "hook", null));

    assertThat(accounts.canCharge()).isFalse();
    assertThat(accounts.hasKeys()).isTrue();
  }
}
