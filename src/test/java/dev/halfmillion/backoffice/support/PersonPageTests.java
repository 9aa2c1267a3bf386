package dev.halfmillion.backoffice.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.UserSuspension;
import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SalesTest
class PersonPageTests {

  @Autowired MockMvc mvc;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired OrderBook book;
  @Autowired Payments payments;
  @Autowired Notifications notifications;
  @Autowired UserSuspension suspension;
  @Autowired AuditLog audit;

  Order order;
  UserId buyer;

  @BeforeEach
  void somebodyBought() {
    order = till.paid(IndianState.ASSAM, shop.product(Money.rupees(1_999)));
    buyer = book.find(order.id()).orElseThrow().buyer().requireId();
  }

  @Test
  void everythingOfAPersonStandsOnOnePage() throws Exception {
    till.refund(order, Money.rupees(99), "Came late", UserId.next());
    String payment = payments.attemptsOf(order.id().value()).getFirst().gatewayPaymentId();

    assertThat(read(Role.SUPPORT))
        .contains(order.buyer().email(), "Nowhere at the moment", "Learner")
        .contains(order.number(), order.title(), "Partly refunded")
        .contains(payment, "Captured", "Bought with order " + order.number(), "Stands")
        .contains("Refund of ₹99.00", "Access given", "Became known here")
        .contains("/admin/people/" + buyer + "/grants", "/admin/people/" + buyer + "/email");
    assertThat(read(Role.FINANCE)).doesNotContain("Give access by hand");
  }

  @Test
  void aWayInIsSentForAReasonAndOnceAMinute() throws Exception {
    assertThat(send(" ").getStatus()).isEqualTo(422);
    assertThat(send(" ").getContentAsString()).contains("Give a reason", order.number());
    assertThat(send("Lost the mail").getStatus()).isEqualTo(303);
    assertThat(send("Lost the mail").getStatus()).isEqualTo(303);

    assertThat(notifications.about(buyer.toString()))
        .filteredOn(mail -> mail.subject().equals("Your way in to your courses"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.to()).isEqualTo(order.buyer().email()));
    assertThat(audit.of(buyer.toString()))
        .filteredOn(deed -> deed.action().equals("backoffice.access-resent"))
        .allMatch(deed -> deed.detail().equals("Lost the mail"));
  }

  @Test
  void whoIsSuspendedGetsNone() throws Exception {
    suspension.suspend(buyer, "test", null);

    MockHttpServletResponse answer = send("Asked again");
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getContentAsString()).contains("no link would let them in");
  }

  private String read(Role role) throws Exception {
    return mvc.perform(get("/admin/people/" + buyer).with(SignedIn.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletResponse send(String reason) throws Exception {
    return mvc.perform(
            post("/admin/people/" + buyer + "/access-mail")
                .param("reason", reason)
                .with(SignedIn.as(Role.SUPPORT))
                .with(Csrf.token()))
        .andReturn()
        .getResponse();
  }
}
