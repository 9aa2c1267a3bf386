package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.money.Money;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.MovableClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SalesTest
class OrderLimitsTests {

  private static final Optional<String> NO_COOKIE = Optional.empty();

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Catalog catalog;
  @Autowired OrderBook orders;
  @Autowired MovableClock clock;

  String path;

  @BeforeEach
  void aCourse() {
    path = "/checkout/" + catalog.byId(shop.product(Money.rupees(1_999))).orElseThrow().slug();
  }

  @AfterEach
  void timeIsItself() {
    clock.reset();
  }

  @Test
  void oneMailboxOrdersTenTimesAnHourAndWhatWasTypedIsKept() throws Exception {
    String email = Shop.freshEmail();
    for (int i = 0; i < 10; i++) {
      web.perform(order(email, "form" + i)).andExpect(status().isSeeOther());
    }
    int before = placed(email);

    web.perform(order(email, "form10"))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(content().string(containsString("this one was not placed")))
        .andExpect(content().string(containsString("value=\"Asha Rao\"")));
    assertThat(placed(email)).isEqualTo(before);

    web.perform(order(Shop.freshEmail(), "another")).andExpect(status().isSeeOther());
    clock.advance(Duration.ofMinutes(7));
    web.perform(order(email, "form11")).andExpect(status().isSeeOther());
  }

  @Test
  void oneBrowserOrdersTenTimesAnHour() throws Exception {
    Cookie browser = new Cookie("hm_buyer", "o".repeat(43));
    for (int i = 0; i < 10; i++) {
      web.perform(order(Shop.freshEmail(), "cookie" + i).cookie(browser))
          .andExpect(status().isSeeOther());
    }

    web.perform(order(Shop.freshEmail(), "cookie10").cookie(browser))
        .andExpect(status().isTooManyRequests());
  }

  @Test
  void anAddressOrdersOftenForManyShareOneAndItsOwnNetworkWithoutCount() {
    CheckoutLimits limits = new CheckoutLimits(clock);
    for (int i = 0; i < 120; i++) {
      assertThat(limits.order(mailbox(i), "203.0.113.200", NO_COOKIE)).isEmpty();
    }
    assertThat(limits.order(mailbox(121), "203.0.113.200", NO_COOKIE)).isPresent();
    assertThat(limits.order(mailbox(122), "203.0.113.201", NO_COOKIE)).isEmpty();

    for (int i = 200; i < 400; i++) {
      assertThat(limits.order(mailbox(i), "10.0.0.1", NO_COOKIE)).isEmpty();
    }
  }

  private static EmailAddress mailbox(int number) {
    return new EmailAddress("office" + number + "@example.test");
  }

  private int placed(String email) {
    return orders.list(OrderBook.Filter.search(email, 50)).orders().size();
  }

  private MockHttpServletRequestBuilder order(String email, String key) {
    return post(path)
        .with(Csrf.token())
        .param("key", (key + "-" + email).repeat(2))
        .param("name", "Asha Rao")
        .param("email", email)
        .param("phone", "98220 41576")
        .param("state", "27");
  }
}
