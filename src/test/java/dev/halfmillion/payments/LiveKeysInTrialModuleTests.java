package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayChoices;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.live.LaunchPad;
import dev.halfmillion.sales.FakeGateway;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.TrialTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An academy in trial gets its real keys before it goes live, and charges nobody with them. */
@TrialTest
class LiveKeysInTrialModuleTests {

  private static final KeySet LIVE_KEYS =
      new KeySet("rzp_live_Surya000000001", "secret", "hook", null);
  private static final KeySet TEST_KEYS =
      new KeySet("rzp_test_Surya000000001", "secret", "hook", null);
  private static final KeySet STRIPE_TEST_KEYS =
      new KeySet("", "sk_test_Surya000000001", "hook", null);

  @Autowired MockMvc web;
  @Autowired GatewayKeys keys;
  @Autowired GatewayChoices choices;
  @Autowired Gateways gateways;
  @Autowired GatewayAccounts accounts;
  @Autowired FakeGateway fake;
  @Autowired LaunchPad pad;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void realKeys() {
    keys.store("razorpay", LIVE_KEYS);
    choices.choose(Money.INR, "razorpay");
  }

  @AfterEach
  void forget() {
    keys.forget("razorpay");
    keys.forget("stripe");
    fake.setOff(false);
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

    keys.store("razorpay", TEST_KEYS);

    assertThat(accounts.canCharge()).isFalse();
    assertThat(accounts.hasKeys()).isTrue();
  }

  @Test
  void aLiveAcademyOpensNoPaymentWithTestKeys() {
    fake.setOff(true);
    keys.store("razorpay", TEST_KEYS);
    pad.goLive();

    assertThatThrownBy(() -> gateways.preferred(Money.INR))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("payments.no-gateway");
    assertThat(gateways.require("razorpay").ready()).as("asked about what is open").isTrue();

    keys.store("razorpay", LIVE_KEYS);

    assertThat(gateways.preferred(Money.INR).name()).isEqualTo("razorpay");
  }

  @Test
  void aLiveAcademyTakesNoTestKeysAndChoosesNoGatewayThatHasThem() {
    keys.store("stripe", STRIPE_TEST_KEYS);
    pad.goLive();

    assertThat(accounts.problem(accounts.keyed("razorpay"), TEST_KEYS))
        .hasValueSatisfying(why -> assertThat(why).contains("test keys", "the live ones"));
    assertThat(accounts.problem(accounts.keyed("razorpay"), LIVE_KEYS)).isEmpty();
    assertThatThrownBy(() -> accounts.choose(Money.INR, "stripe", UserId.next()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Set its live keys first");
    assertThat(choices.of(Money.INR)).hasValue("razorpay");
  }

  @Test
  void theOwnersPageOffersNoGatewayWithTestKeysOnceLive() throws Exception {
    fake.setOff(true);
    keys.store("razorpay", TEST_KEYS);
    assertThat(page()).contains("value=\"razorpay\"");
    pad.goLive();

    assertThat(page())
        .contains("No gateway has live keys yet")
        .doesNotContain("value=\"razorpay\"");
  }

  @Test
  void theLaunchWaitsForLiveKeysOfTheGatewayThatWasChosen() {
    keys.store("stripe", STRIPE_TEST_KEYS);
    assertThat(accounts.canCharge()).isTrue();

    choices.choose(Money.INR, "stripe");

    assertThat(accounts.canCharge()).as("its keys charge nobody").isFalse();
    keys.forget("stripe");
    assertThat(accounts.canCharge()).as("the other one takes its place").isTrue();
  }

  private String page() throws Exception {
    return web.perform(get("/admin/settings/gateways").with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
