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
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderLinks;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SalesTest
class SelfRefundPageTests {

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired OrderBook book;
  @Autowired OrderLinks links;
  @Autowired Refunds refunds;

  private Order order;
  private UserId buyer;
  private String page;

  @BeforeEach
  void paid() {
    order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    buyer = book.find(order.id()).orElseThrow().buyer().requireId();
    page = "/orders/" + order.id() + "/refund";
  }

  @Test
  void theBuyerReadsTheFiguresThenTheConsequenceAndGetsTheMoney() throws Exception {
    web.perform(get("/orders/" + order.id()).with(SignedIn.as(buyer, Role.LEARNER)))
        .andExpect(content().string(containsString("You have watched 0 %.")))
        .andExpect(content().string(containsString(page)));
    web.perform(get(page).with(SignedIn.as(buyer, Role.LEARNER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("₹999.00")));
    web.perform(asking(buyer))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Get ₹999.00 back?")))
        .andExpect(content().string(containsString("your access to")));
    assertThat(refunds.of(order.id())).isEmpty();

    web.perform(asking(buyer).param("sure", "true").param("key", "a-form"))
        .andExpect(status().isSeeOther());
    web.perform(asking(buyer).param("sure", "true").param("key", "a-form"))
        .andExpect(status().isSeeOther());
    assertThat(refunds.of(order.id())).hasSize(1);
  }

  @Test
  void aLinkShowsHowItStandsAndAsksForNothing() throws Exception {
    String key = links.page(order.id()).getQuery().substring("key=".length());

    web.perform(get(page).param("key", key))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Sign in")))
        .andExpect(content().string(not(containsString("Go on"))));
    web.perform(post(page).with(Csrf.token()).param("key", key).param("sure", "true"))
        .andExpect(status().isForbidden());
    web.perform(asking(UserId.next())).andExpect(status().isNotFound());
    assertThat(refunds.of(order.id())).isEmpty();
  }

  @Test
  void nothingChosenIsAnsweredWithWhatToMend() throws Exception {
    web.perform(post(page).with(SignedIn.as(buyer, Role.LEARNER)).with(Csrf.token()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose what you want the money back for.")));
  }

  private MockHttpServletRequestBuilder asking(UserId user) {
    return post(page)
        .with(SignedIn.as(user, Role.LEARNER))
        .with(Csrf.token())
        .param("line", PublicId.format("lin", order.lines().getFirst().id()));
  }
}
