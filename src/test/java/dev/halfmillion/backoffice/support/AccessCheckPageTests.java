package dev.halfmillion.backoffice.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.UserSuspension;
import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.gateways.News;
import dev.halfmillion.payments.inbox.Intake;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.FakeGateway;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.RefundDraft;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SalesTest
class AccessCheckPageTests {

  @Autowired MockMvc mvc;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired Grants grants;
  @Autowired UserSuspension suspension;
  @Autowired Notifications notifications;
  @Autowired FakeGateway gateway;
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;

  Order order;

  @BeforeEach
  void somebodyOrdered() {
    order = shop.placed(IndianState.KERALA, shop.product(Money.rupees(1_999)));
  }

  @AfterEach
  void theGatewayAnswers() {
    gateway.setSilent(false);
  }

  @Test
  void anOrderWithoutAPaymentGetsTheLinkToPayOnceAMinute() throws Exception {
    assertThat(check(order.number()))
        .contains("no payment was ever begun", "never came to a payment page")
        .contains("Mail the link to pay");

    press("pay-link");
    press("pay-link");

    assertThat(notifications.about(order.id().toString()))
        .singleElement()
        .satisfies(mail -> assertThat(mail.to()).isEqualTo(order.buyer().email()));
  }

  @Test
  void moneyThatTheGatewayHoldsIsFetchedThroughTheInboxOnce() throws Exception {
    checkouts.pay(order.id());
    gateway.holds(Step.CAPTURED, order.number(), "pay_held_" + order.number());

    assertThat(check(order.buyer().email()))
        .contains("its news never reached us", "fake says: ₹1,999.00 paid", "Fetch the payment")
        .contains("Please do not pay again");
    press("asking");
    press("asking");

    await().atMost(Duration.ofSeconds(10)).until(() -> reload().status() == OrderStatus.PAID);
    assertThat(grants.of("order:" + order.id())).hasSize(1);
    assertThat(check(order.number())).contains("nobody has ever signed in", "Resend access");
  }

  @Test
  void aSilentGatewayIsCalledSilentAndChangesNothing() throws Exception {
    checkouts.pay(order.id());
    gateway.setSilent(true);

    assertThat(check(order.number()))
        .contains("does not answer just now", "did not answer within a few seconds", "Look again");
    assertThat(
            mvc.perform(
                    post("/admin/support/orders/" + order.id() + "/asking")
                        .with(SignedIn.as(Role.SUPPORT))
                        .with(Csrf.token()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(503);
    assertThat(reload().status()).isEqualTo(OrderStatus.PLACED);
  }

  @Test
  void aDeclinedPaymentSaysWhyAndThatNothingWasTaken() throws Exception {
    checkouts.pay(order.id());
    till.tell(Step.FAILED, order);

    assertThat(check(order.number()))
        .contains("The payment was declined", "declined", "comes back by itself");
  }

  @Test
  void newsThatDoesNotFitIsHandedToFinance() throws Exception {
    checkouts.pay(order.id());
    String fit =
        new String(
            gateway.news(Step.CAPTURED, order.number(), "pay_odd_" + order.number()),
            StandardCharsets.UTF_8);
    String odd = fit.substring(0, fit.lastIndexOf(' ')) + " 1";
    intake.learnt("fake", new News("odd:" + order.number(), "payment.captured", odd));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> check(order.number()).contains("set aside for a person"));

    assertThat(check(order.number()))
        .contains("a person has to look at it", "Your money has arrived and is safe")
        .doesNotContain("/admin/inbox/inb_");
    assertThat(check(order.number(), Role.FINANCE)).contains("/admin/inbox/inb_");
  }

  @Test
  void accessThatWasNeverGivenIsGivenAgainThroughTheOrder() throws Exception {
    till.pay(order);
    jdbc.sql("DELETE FROM entitlements_grant WHERE source = :source")
        .param("source", "order:" + order.id())
        .update();

    assertThat(check(order.number())).contains("was never given", "Give access again");
    press("delivery");
    press("delivery");

    assertThat(grants.of("order:" + order.id())).hasSize(1);
    assertThat(check(order.number())).contains("Stands for");
  }

  @Test
  void accessThatWasTakenBackIsExplainedAndNotGivenByAButton() throws Exception {
    till.pay(order);
    grants.revoke("order:" + order.id(), "Shared with forty others");

    assertThat(check(order.number()))
        .contains("access was taken back", "because: Shared with forty others.")
        .contains("Give access by hand")
        .doesNotContain("/delivery");
  }

  @Test
  void whatWasLeftOpenByARefundAsGoodwillIsNotCalledClosed() throws Exception {
    till.pay(order);
    RefundDraft all = RefundDraft.of(Money.rupees(1_999), "The sound was bad");
    till.refund(reload(), all.asGoodwill(), UserId.next());

    assertThat(check(order.number()))
        .contains("and access stays all the same", "you keep your access", "Stands for")
        .doesNotContain("the course is closed");
  }

  @Test
  void aRefundedOrderHasNoButton() throws Exception {
    till.pay(order);
    till.refund(reload(), Money.rupees(1_999), "Changed their mind", UserId.next());

    assertThat(check(order.number()))
        .contains("All of this order was refunded", "₹1,999.00 went back")
        .contains("so its access has ended", "Ended when the money went back")
        .doesNotContain("Resend access", "Give access again", "Stands for");
    assertThat(
            mvc.perform(
                    post("/admin/support/orders/" + order.id() + "/delivery")
                        .with(SignedIn.as(Role.SUPPORT))
                        .with(Csrf.token()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(409);
    assertThat(grants.of("order:" + order.id()))
        .extracting(Grant::revocation)
        .allMatch(Objects::nonNull);
  }

  @Test
  void aSuspendedBuyerIsTheOwnersBusiness() throws Exception {
    till.pay(order);
    suspension.suspend(reload().buyer().requireId(), "test", null);

    assertThat(check(order.number())).contains("is suspended", "Only an owner can lift");
  }

  @Test
  void anAddressWithASlipBehindTheAtIsFoundAlike() throws Exception {
    String typed = order.buyer().email().replace("example.test", "gmail.com");

    assertThat(check(typed)).contains("Is it one of these?", order.number());
    assertThat(check("nobody-like-this@example.test")).contains("No order fits");
    assertThat(check("<b>x</b>")).contains("No order fits").doesNotContain("<b>x</b>");
  }

  @Test
  void severalOrdersOfOnePersonAreChosenFrom() throws Exception {
    Order second =
        checkouts.place(
            shop.wish(order.buyer().email(), IndianState.KERALA, shop.product(Money.rupees(500))));

    assertThat(check(order.buyer().email()))
        .contains("Which order is it?", order.number(), second.number());
  }

  private String check(String text) throws Exception {
    return check(text, Role.SUPPORT);
  }

  private String check(String text, Role role) throws Exception {
    return mvc.perform(get("/admin/support").param("q", text).with(SignedIn.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString()
        .replace("&quot;", "\"");
  }

  private void press(String deed) throws Exception {
    assertThat(
            mvc.perform(
                    post("/admin/support/orders/" + order.id() + "/" + deed)
                        .with(SignedIn.as(Role.SUPPORT))
                        .with(Csrf.token()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(303);
  }

  private Order reload() {
    return book.find(order.id()).orElseThrow();
  }
}
