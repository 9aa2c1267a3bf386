package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.Gstin;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderBook.Filter;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.testing.Csrf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SalesTest
class BusinessCheckoutTests {

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Catalog catalog;
  @Autowired OrderBook orders;

  String path;
  String email;

  @BeforeEach
  void aCourseIsOnSale() {
    path = "/checkout/" + catalog.byId(shop.product(Money.rupees(1_999))).orElseThrow().slug();
    email = Shop.freshEmail();
  }

  @Test
  void whoBuysInPersonNeedNotSeeTheFields() throws Exception {
    web.perform(get(path))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("I need a business invoice")))
        .andExpect(content().string(not(containsString("class=\"hm-buy-business\" open"))));
    web.perform(filled()).andExpect(status().isSeeOther());
    assertThat(orders.list(Filter.search(email, 10)).orders().getFirst().buyer().business())
        .isNull();
  }

  @Test
  void aBusinessIsKeptWithTheOrder() throws Exception {
    web.perform(
            filled().param("business", "Udaan Foods Pvt Ltd").param("gstin", "27aapfu 0939f1zv"))
        .andExpect(status().isSeeOther());

    Business business =
        orders.list(Filter.search(email, 10)).orders().getFirst().buyer().business();
    assertThat(business)
        .isEqualTo(new Business("Udaan Foods Pvt Ltd", new Gstin("27AAPFU0939F1ZV")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Udaan Foods|''             | Write the GSTIN, or leave the name of the business out.",
        "''         |27AAPFU0939F1ZV| Write the name that the GSTIN is registered to.",
        "Udaan Foods|27AAPFU0939F1ZX| One character of this GSTIN is mistyped.",
        "Udaan Foods|AAPFU0939F     | A GSTIN has 15 letters and digits",
        "Udaan Foods|29AAACH0000A1ZN| This GSTIN is of Karnataka, and you chose Maharashtra."
      })
  void aBusinessThatDoesNotFitIsToBeMended(String business, String gstin, String why)
      throws Exception {
    web.perform(filled().param("business", business).param("gstin", gstin))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString(why)))
        .andExpect(content().string(containsString("<details class=\"hm-buy-business\" open>")));
    assertThat(orders.list(Filter.search(email, 10)).orders()).isEmpty();
  }

  private MockHttpServletRequestBuilder filled() {
    return post(path)
        .with(Csrf.token())
        .param("key", "form-" + Ids.next())
        .param("name", "Meera Joshi")
        .param("email", email)
        .param("phone", "98220 41576")
        .param("state", "27");
  }
}
