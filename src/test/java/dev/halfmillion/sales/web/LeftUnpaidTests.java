package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.PaymentRefund;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.FakeGateway;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A buyer who leaves the gateway's page without paying. */
@SalesTest
class LeftUnpaidTests {

  private static final String NOT_PAID = "You have not paid. Nothing was taken.";
  private static final String CONFIRMING = "We are confirming your payment";

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired FakeGateway gateway;
  @Autowired Checkouts checkouts;
  @Autowired Payments payments;
  @Autowired OrderBook book;
  @Autowired Grants grants;
  @Autowired Books books;
  @Autowired MovableClock clock;

  Order order;
  URI page;
  String key;

  @BeforeEach
  void somebodyIsAtTheGateway() {
    order = shop.placed(IndianState.MAHARASHTRA, shop.product(Money.rupees(1_999)));
    page = checkouts.pay(order.id());
    key = wayBack().getQuery().substring("key=".length());
  }

  @AfterEach
  void timeIsItself() {
    clock.reset();
  }

  @Test
  void isToldAtOnceThatNothingWasTakenAndPaysAgainOnTheSameOrder() throws Exception {
    leave();

    look()
        .andExpect(content().string(containsString(NOT_PAID)))
        .andExpect(content().string(containsString("Pay ₹1,999.00")))
        .andExpect(content().string(not(containsString("do not pay again"))));

    payAgain().andExpect(header().string("Location", page.toString()));
    assertThat(payments.attemptsOf(order.id().value())).hasSize(1);
    look().andExpect(content().string(containsString(CONFIRMING)));

    till.tell(Step.CAPTURED, order);
    look().andExpect(content().string(containsString("yours")));
    assertThat(books.about(order.id())).hasSize(1);
  }

  @Test
  void onlyAReturnThatSaysSoIsOneWithoutPaying() throws Exception {
    for (String said : List.of("", "false", "TRUE", "1", "true,true")) {
      web.perform(
              get("/orders/" + order.id() + "/return").param("key", key).param("cancelled", said))
          .andExpect(status().isSeeOther());
      look().andExpect(content().string(containsString(CONFIRMING)));
    }
    leave();
    web.perform(get(wayBack())).andExpect(status().isSeeOther());
    look().andExpect(content().string(containsString(CONFIRMING)));
    web.perform(get("/orders/" + order.id() + "/return").param("cancelled", "true"))
        .andExpect(status().isNotFound());
  }

  @Test
  void whatTheGatewayTellsCountsMoreThanWhatTheBuyerSays() throws Exception {
    leave();
    till.tell(Step.AUTHORIZED, order);
    look().andExpect(content().string(containsString(CONFIRMING)));
    leave();
    look().andExpect(content().string(containsString(CONFIRMING)));

    till.tell(Step.CAPTURED, order);
    leave();
    look().andExpect(content().string(containsString("yours")));
    assertThat(grants.of("order:" + order.id())).hasSize(1);
  }

  @Test
  void thePageAsksOnForAMinuteAndShowsAPaymentThatCameAfterAll() throws Exception {
    leave();
    look().andExpect(content().string(containsString("/news?key=")));
    news("14")
        .andExpect(header().doesNotExist("HX-Redirect"))
        .andExpect(content().string(not(containsString("hx-get"))));

    till.tell(Step.CAPTURED, order);

    news("2").andExpect(header().string("HX-Redirect", startsWith("/orders/" + order.id())));
  }

  /** The first page is too old to be offered again, and both are paid in the end. */
  @Test
  void aLateCaptureOfTheFirstPageGoesBackAsASurplus() throws Exception {
    leave();
    byte[] late = gateway.news(Step.CAPTURED, order.number(), "pay_late_" + order.number());
    clock.advance(Duration.ofHours(13));
    look().andExpect(content().string(containsString(NOT_PAID)));
    payAgain().andExpect(header().string("Location", not(page.toString())));
    assertThat(payments.attemptsOf(order.id().value()))
        .extracting(PaymentAttempt::leftUnpaid)
        .containsExactly(true, false);

    till.tell(Step.CAPTURED, order);
    till.tells(late);

    assertThat(grants.of("order:" + order.id())).hasSize(1);
    assertThat(payments.refundsOf(order.id().value()))
        .extracting(PaymentRefund::amount)
        .containsExactly(order.total());
    assertThat(book.find(order.id()).orElseThrow().status().wasPaid()).isTrue();
  }

  @Test
  void nothingIsPromisedWhileTheBankAgreedToAnEarlierPage() throws Exception {
    leave();
    byte[] agreed = gateway.news(Step.AUTHORIZED, order.number(), "pay_" + order.number());
    clock.advance(Duration.ofHours(13));
    payAgain();
    leave();
    look().andExpect(content().string(containsString(NOT_PAID)));

    till.tells(agreed);

    look().andExpect(content().string(containsString(CONFIRMING)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "post"})
  void theWayOutIsWalkedByLinkAndByForm(String how) throws Exception {
    web.perform(how.equals("get") ? get(wayOut()) : post(wayOut()))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", startsWith("/orders/" + order.id() + "?key=")));
    look().andExpect(content().string(containsString(NOT_PAID)));
  }

  private void leave() throws Exception {
    web.perform(get(wayOut())).andExpect(status().isSeeOther());
  }

  private URI wayOut() {
    return gateway.callsFor(order.number()).getLast().cancelTo();
  }

  private URI wayBack() {
    return gateway.callsFor(order.number()).getLast().returnTo();
  }

  private ResultActions look() throws Exception {
    return web.perform(get("/orders/" + order.id()).param("key", key)).andExpect(status().isOk());
  }

  private ResultActions news(String asked) throws Exception {
    return web.perform(
            get("/orders/" + order.id() + "/news").param("key", key).param("asked", asked))
        .andExpect(status().isOk());
  }

  private ResultActions payAgain() throws Exception {
    return web.perform(
            post("/orders/" + order.id() + "/payment").param("key", key).with(Csrf.token()))
        .andExpect(status().isSeeOther());
  }
}
