package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.FakeGateway;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundBook;
import dev.halfmillion.sales.RefundDecisions;
import dev.halfmillion.sales.RefundStatus;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SalesTest
class RefundPagesTests {

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Refunds refunds;
  @Autowired RefundBook book;
  @Autowired RefundDecisions decisions;
  @Autowired FakeGateway gateway;

  final UserId finance = UserId.next();

  @AfterEach
  void theGatewayRefunds() {
    gateway.setRefusing(false);
  }

  @Test
  void aRefundByLineSaysWhichLineItClosesAndTakesNoMoreThanItHas() throws Exception {
    Order order =
        till.paid(
            IndianState.GOA, shop.product(Money.rupees(999)), shop.product(Money.rupees(500)));
    String first = line(order, 0);
    String second = line(order, 1);

    web.perform(refund(order).param("by", "lines").param(first, "1,000").param("reason", "Late"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("At most ₹999.00 of")));
    web.perform(refund(order).param("by", "lines").param(first, "all").param("reason", "Late"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write an amount in rupees")));
    web.perform(refund(order).param("by", "lines").param("reason", "Late"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("at least one line")));
    web.perform(
            refund(order)
                .param("by", "lines")
                .param(first, "999")
                .param(second, "100")
                .param("reason", "Late"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Refund ₹1,099.00 to Asha Rao?")))
        .andExpect(content().string(containsString("₹999.00 of")))
        .andExpect(
            content()
                .string(
                    containsString("so access to " + order.lines().getFirst().title() + " ends.")));
    assertThat(refunds.of(order.id())).isEmpty();
  }

  @Test
  void goodwillOfALineIsKeptAsSuch() throws Exception {
    Order order =
        till.paid(
            IndianState.GOA, shop.product(Money.rupees(999)), shop.product(Money.rupees(500)));
    String second = line(order, 1);

    web.perform(
            refund(order)
                .param("by", "lines")
                .param(second, "500")
                .param("access", "goodwill")
                .param("reason", "Late")
                .param("sure", "true"))
        .andExpect(status().isSeeOther());
    Refund made = refunds.of(order.id()).getFirst();
    assertThat(refunds.lines(made))
        .containsOnly(
            org.assertj.core.api.Assertions.entry(order.lines().getLast().id(), Money.rupees(500)));
    assertThat(made.keepsAccess()).isTrue();
  }

  @Test
  void aSecondPersonFindsTheRefundAndApprovesWhatTheyWereShown() throws Exception {
    Refund waiting = waiting();
    String page = "/admin/refunds/" + waiting.publicId();
    UserId owner = UserId.next();

    web.perform(get("/admin/refunds?status=AWAITING").with(SignedIn.as(Role.FINANCE)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(page)));
    web.perform(get(page).with(SignedIn.as(finance, Role.FINANCE)))
        .andExpect(content().string(containsString("somebody else has to approve it")))
        .andExpect(content().string(not(containsString("Approve ₹20,000.00"))));
    web.perform(
            post(page + "/approval")
                .with(SignedIn.as(finance, Role.FINANCE))
                .with(Csrf.token())
                .param("seal", decisions.seal(waiting)))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("You asked for this refund")));
    web.perform(get(page).with(SignedIn.as(owner, Role.OWNER)))
        .andExpect(content().string(containsString(decisions.seal(waiting))))
        .andExpect(content().string(containsString("Approve ₹20,000.00")));
    web.perform(
            post(page + "/approval")
                .with(SignedIn.as(owner, Role.OWNER))
                .with(Csrf.token())
                .param("seal", "old"))
        .andExpect(status().isConflict());
    assertThat(now(waiting).status()).isEqualTo(RefundStatus.AWAITING);

    web.perform(
            post(page + "/approval")
                .with(SignedIn.as(owner, Role.OWNER))
                .with(Csrf.token())
                .param("seal", decisions.seal(waiting)))
        .andExpect(status().isSeeOther());
    assertThat(now(waiting).status()).isNotEqualTo(RefundStatus.AWAITING);
  }

  @Test
  void decliningNeedsAReason() throws Exception {
    Refund waiting = waiting();
    String page = "/admin/refunds/" + waiting.publicId() + "/rejection";

    web.perform(post(page).with(SignedIn.as(Role.OWNER)).with(Csrf.token()).param("words", " "))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Give a reason")));
    web.perform(
            post(page).with(SignedIn.as(Role.OWNER)).with(Csrf.token()).param("words", "Not due"))
        .andExpect(status().isSeeOther());
    assertThat(now(waiting).status()).isEqualTo(RefundStatus.DECLINED);
  }

  @Test
  void aFailedRefundSaysWhatTheGatewaySaidAndIsTriedAgain() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    gateway.setRefusing(true);
    Refund failed = till.refund(order, Money.rupees(999), "Closed account", finance);
    gateway.setRefusing(false);
    String page = "/admin/refunds/" + failed.publicId();

    web.perform(get(page).with(SignedIn.as(Role.FINANCE)))
        .andExpect(content().string(containsString("not possible")))
        .andExpect(content().string(containsString("Refund ₹999.00 again")));
    web.perform(post(page + "/attempts").with(SignedIn.as(Role.FINANCE)).with(Csrf.token()))
        .andExpect(status().isSeeOther());

    assertThat(refunds.of(order.id())).hasSize(2);
    web.perform(
            post(page + "/closing")
                .with(SignedIn.as(Role.FINANCE))
                .with(Csrf.token())
                .param("words", "Sent by NEFT"))
        .andExpect(status().isConflict());
  }

  @Test
  void aRefundThatIsNotThereIsNotFound() throws Exception {
    web.perform(get("/admin/refunds/nonsense").with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isNotFound());
    web.perform(get("/admin/refunds?status=nonsense&before=x").with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isOk());
  }

  private Refund waiting() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(30_000)));
    return till.refund(order, Money.rupees(20_000), "Too much", finance);
  }

  private Refund now(Refund refund) {
    return book.find(refund.id()).orElseThrow();
  }

  private static String line(Order order, int number) {
    return "line-" + PublicId.format("lin", order.lines().get(number).id());
  }

  private static MockHttpServletRequestBuilder refund(Order order) {
    return post("/admin/orders/" + order.id() + "/refund")
        .with(SignedIn.as(Role.FINANCE))
        .with(Csrf.token());
  }
}
