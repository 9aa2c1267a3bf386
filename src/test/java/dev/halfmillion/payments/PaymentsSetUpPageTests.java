package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.identity.IdentityPeople;
import dev.halfmillion.identity.User;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.StandIn.Trouble;
import dev.halfmillion.payments.razorpay.RazorpayStandIn;
import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The short form about payments: the keys of one gateway, or the other one instead. */
@PaymentTest
class PaymentsSetUpPageTests {

  private static final String PATH = "/admin/setup/payments";

  @Autowired MockMvc mvc;
  @Autowired GatewayKeys keys;
  @Autowired RazorpayStandIn razorpay;
  @Autowired IdentityPeople people;

  @AfterEach
  void forget() {
    keys.forget("razorpay");
    razorpay.become(Trouble.NONE);
  }

  @Test
  void keysThatTheGatewayAcceptsAreStoredAndTheNextFormFollows() throws Exception {
    MockHttpServletResponse answer = enter(RazorpayStandIn.SECRET);

    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(keys.keys("razorpay").orElseThrow().keyId()).isEqualTo(RazorpayStandIn.KEY);
  }

  @Test
  void aWrongKeyIsToldWithTheGatewaysWords() throws Exception {
    MockHttpServletResponse answer = enter("not the secret");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Razorpay does not accept these keys")
        .doesNotContain("not the secret");
    assertThat(keys.keys("razorpay")).isEmpty();
  }

  @Test
  void aGatewayThatHangsUpIsToldAsSuch() throws Exception {
    razorpay.become(Trouble.CUT);

    MockHttpServletResponse answer = enter(RazorpayStandIn.SECRET);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("Razorpay does not answer just now");
  }

  @Test
  void anotherGatewayIsOneClickAway() throws Exception {
    assertThat(read("")).contains("Payments by Razorpay", PATH + "?gateway=stripe");
    assertThat(read("?gateway=stripe")).contains("Payments by Stripe", PATH + "?gateway=razorpay");
    assertThat(
            new Visitor(mvc)
                .send(
                    MockMvcRequestBuilders.get(PATH + "?gateway=sandbox")
                        .with(SignedIn.as(Role.OWNER)))
                .getStatus())
        .isEqualTo(404);
  }

  private MockHttpServletResponse enter(String secret) throws Exception {
    User owner = people.withPassword(Role.OWNER);
    return new Visitor(mvc)
        .send(
            MockMvcRequestBuilders.post(PATH)
                .with(SignedIn.as(owner.id(), Role.OWNER))
                .param("gateway", "razorpay")
                .param("keyId", RazorpayStandIn.KEY)
                .param("secret", secret)
                .param("webhookSecret", "a-webhook-secret")
                .param("current", IdentityPeople.PASSWORD));
  }

  private String read(String query) throws Exception {
    return new Visitor(mvc)
        .send(MockMvcRequestBuilders.get(PATH + query).with(SignedIn.as(Role.OWNER)))
        .getContentAsString();
  }
}
