package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.RefundDraft;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the buyer of an order that went back reads of the access. */
@SalesTest
class RefundedOrderTests {

  private static final Money FIRST = Money.rupees(999);
  private static final Money SECOND = Money.rupees(500);

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired OrderBook book;
  @Autowired Refunds refunds;
  @Autowired Notifications notifications;

  Order order;

  @BeforeEach
  void somebodyPaid() {
    order = till.paid(IndianState.GOA, shop.product(FIRST), shop.product(SECOND));
  }

  @Test
  void goodwillForAllOfItLeavesAccess() throws Exception {
    till.refund(
        order, RefundDraft.of(Money.rupees(1_499), "Bad sound").asGoodwill(), UserId.next());

    assertThat(page())
        .contains(
            "Your money went back", "You keep " + title(0) + ", " + title(1) + ": your access")
        .doesNotContain("Your access has ended");
  }

  @Test
  void whatOneLineLeftOpenIsNamed() throws Exception {
    till.refund(
        order,
        RefundDraft.ofLines(Map.of(order.lines().getFirst().id(), FIRST), "Bad sound").asGoodwill(),
        UserId.next());
    till.refund(order, SECOND, "Changed their mind", UserId.next());

    assertThat(page())
        .contains("You keep " + title(0) + ": your access")
        .doesNotContain(", " + title(1) + ": your access");
  }

  @Test
  void anythingElseClosesIt() throws Exception {
    till.refund(order, Money.rupees(1_499), "Changed their mind", UserId.next());

    assertThat(page()).contains("Your access has ended").doesNotContain("You keep ");
  }

  @Test
  void theMailSaysWhetherAccessStays() throws Exception {
    Order other = till.paid(IndianState.GOA, shop.product(FIRST));
    RefundDraft all = RefundDraft.of(FIRST, "Bad sound");
    refunds.request(other.id(), all.asGoodwill(), UserId.next(), null);
    refunds.request(order.id(), RefundDraft.of(Money.rupees(1_499), "Late"), UserId.next(), null);

    assertThat(mail(other))
        .contains("you keep " + other.title() + ": your access stays")
        .doesNotContain("is closed");
    assertThat(mail(order)).contains("what came with it is closed").doesNotContain("you keep");
  }

  private String title(int line) {
    return order.lines().get(line).title();
  }

  private String page() throws Exception {
    UserId buyer = book.find(order.id()).orElseThrow().buyer().requireId();
    return text(get("/orders/" + order.id()).with(SignedIn.as(buyer, Role.LEARNER)));
  }

  private String mail(Order about) throws Exception {
    await().atMost(Duration.ofSeconds(20)).until(() -> refundMail(about).isPresent());
    String id = PublicId.format("mail", refundMail(about).orElseThrow().id());
    return text(get("/mailbox/" + id + "/text"));
  }

  private Optional<MailNote> refundMail(Order about) {
    return notifications.about(about.id().toString()).stream()
        .filter(mail -> mail.subject().contains("on its way back"))
        .findFirst();
  }

  private String text(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse().getContentAsString();
  }
}
