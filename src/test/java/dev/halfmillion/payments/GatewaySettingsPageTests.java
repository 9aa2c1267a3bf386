package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.IdentityPeople;
import dev.halfmillion.identity.User;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.razorpay.RazorpayStandIn;
import dev.halfmillion.payments.stripe.StripeStandIn;
import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The owner sets keys, which are tried, and chooses who takes rupees. */
@PaymentTest
class GatewaySettingsPageTests {

  private static final String HOME = "/admin/settings/gateways";

  @Autowired MockMvc mvc;
  @Autowired GatewayKeys keys;
  @Autowired Gateways gateways;
  @Autowired IdentityPeople people;
  @Autowired AuditLog audit;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void forget() {
    keys.forget("razorpay");
    keys.forget("stripe");
    jdbc.sql("DELETE FROM payments_gateway_choice").update();
  }

  private ResultActions razorpay(String keyId, String secret, String hook, String password)
      throws Exception {
    User owner = people.withPassword(Role.OWNER);
    return mvc.perform(
        post(HOME + "/razorpay")
            .with(SignedIn.as(owner.id(), Role.OWNER))
            .with(Csrf.token())
            .param("keyId", keyId)
            .param("secret", secret)
            .param("webhookSecret", hook)
            .param("current", password));
  }

  private ResultActions right(String hook) throws Exception {
    return razorpay(RazorpayStandIn.KEY, RazorpayStandIn.SECRET, hook, IdentityPeople.PASSWORD);
  }

  private String read(String path) throws Exception {
    return mvc.perform(get(path).with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void keysThatTheGatewayAcceptsAreStoredShownMaskedAndWrittenDown() throws Exception {
    right("a-webhook-secret").andExpect(status().isSeeOther());

    KeySet stored = keys.keys("razorpay").orElseThrow();
    assertThat(stored.secret()).isEqualTo(RazorpayStandIn.SECRET);
    assertThat(stored.webhookSecret()).isEqualTo("a-webhook-secret");
    assertThat(read(HOME + "/razorpay"))
        .contains(RazorpayStandIn.KEY, "••••cret", "/webhooks/razorpay", "payment.captured")
        .doesNotContain(RazorpayStandIn.SECRET, "a-webhook-secret");
    assertThat(read(HOME)).contains("Test: no real money").doesNotContain(RazorpayStandIn.SECRET);
    AuditEntry entry = audit.of("razorpay").getLast();
    assertThat(entry.toString()).contains("test keys").doesNotContain(RazorpayStandIn.SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rzp_test_StandIn0000001 | not the secret | does not accept these keys",
        "rzp_live_StandIn0000001 | a-guessed-one  | A demo may not hold them",
        "sk_test_StandIn0000001  | a-guessed-one  | begins with rzp_test_"
      })
  void keysThatCannotBeUsedAreNotStored(String keyId, String secret, String why) throws Exception {
    razorpay(keyId, secret, "a-webhook-secret", IdentityPeople.PASSWORD)
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content().string(allOf(containsString(why), not(containsString(secret + "\"")))));
    assertThat(keys.keys("razorpay")).isEmpty();
  }

  @Test
  void nothingHappensWithoutThePresentPassword() throws Exception {
    razorpay(RazorpayStandIn.KEY, RazorpayStandIn.SECRET, "a-webhook-secret", "wrong")
        .andExpect(status().isUnprocessableContent());
    User owner = people.withoutPassword();
    mvc.perform(
            post(HOME + "/razorpay")
                .with(SignedIn.as(owner.id(), Role.OWNER))
                .with(Csrf.token())
                .param("keyId", RazorpayStandIn.KEY)
                .param("secret", RazorpayStandIn.SECRET)
                .param("webhookSecret", "a-webhook-secret"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Set a password")));
    assertThat(keys.keys("razorpay")).isEmpty();
  }

  @Test
  void aNewWebhookSecretMakesThePresentOneThePreviousAndEmptyFieldsKeepWhatIsStored()
      throws Exception {
    right("the-first-secret").andExpect(status().isSeeOther());
    razorpay("", "", "the-second-secret", IdentityPeople.PASSWORD).andExpect(status().isSeeOther());
    razorpay("", "", "", IdentityPeople.PASSWORD).andExpect(status().isSeeOther());

    KeySet stored = keys.keys("razorpay").orElseThrow();
    assertThat(stored.keyId()).isEqualTo(RazorpayStandIn.KEY);
    assertThat(stored.webhookSecrets()).containsExactly("the-second-secret", "the-first-secret");
  }

  @Test
  void theSandboxTakesRupeesInADemoUntilTheOwnerChoosesOtherwise() throws Exception {
    assertThat(gateways.preferred(Money.INR).name()).isEqualTo("sandbox");
    keys.store("stripe", new KeySet("", StripeStandIn.SECRET, "a-webhook-secret", null));
    assertThat(gateways.preferred(Money.INR).name()).isEqualTo("sandbox");

    choose("stripe").andExpect(status().isSeeOther());
    assertThat(gateways.preferred(Money.INR).name()).isEqualTo("stripe");
    keys.forget("stripe");
    assertThat(gateways.preferred(Money.INR).name()).isEqualTo("sandbox");
  }

  @Test
  void aGatewayWithoutKeysCannotBeChosen() throws Exception {
    choose("razorpay").andExpect(status().isUnprocessableContent());
    choose("nobody").andExpect(status().isUnprocessableContent());
    assertThat(gateways.preferred(Money.INR).name()).isEqualTo("sandbox");
  }

  private ResultActions choose(String gateway) throws Exception {
    return mvc.perform(
        post(HOME).with(SignedIn.as(Role.OWNER)).with(Csrf.token()).param("gateway", gateway));
  }

  @Test
  void theSandboxHasNoKeys() throws Exception {
    mvc.perform(get(HOME + "/sandbox").with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isNotFound());
  }
}
