package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Role;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderBook.Filter;
import dev.halfmillion.sales.OrderBook.Page;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SalesTest
class AdminOrdersPageTests {

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired OrderBook book;
  @Autowired Refunds refunds;

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"LEARNER", "AFFILIATE", "INSTRUCTOR"})
  void othersDoNotSeeTheOrders(Role role) throws Exception {
    web.perform(get("/admin/orders").with(SignedIn.as(role))).andExpect(status().isForbidden());
  }

  @Test
  void supportSeesOrdersButMovesNoMoney() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    String refund = "/admin/orders/" + order.id() + "/refund";

    web.perform(get("/admin/orders").with(SignedIn.as(Role.SUPPORT))).andExpect(status().isOk());
    web.perform(get(refund).with(SignedIn.as(Role.SUPPORT))).andExpect(status().isForbidden());
    web.perform(
            post(refund).with(SignedIn.as(Role.SUPPORT)).with(Csrf.token()).param("amount", "999"))
        .andExpect(status().isForbidden());
    web.perform(get(refund)).andExpect(status().isFound());
    assertThat(refunds.of(order.id())).isEmpty();
  }

  @Test
  void anOrderIsFoundByEverythingPeopleKnowOfIt() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    String invoice = book.documents(order.id()).getFirst().number();

    for (String known :
        List.of(
            order.number(),
            order.number().toLowerCase(java.util.Locale.ROOT),
            order.id().toString(),
            invoice,
            order.buyer().email(),
            order.buyer().email().substring(0, order.buyer().email().indexOf('@') + 1))) {
      web.perform(get("/admin/orders").param("q", known).with(SignedIn.as(Role.SUPPORT)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString(order.number())));
    }
    assertThat(book.list(Filter.search("98220 41576", 200)).orders())
        .extracting(Order::id)
        .contains(order.id());
    assertThat(book.list(Filter.search("asha", 200)).orders())
        .extracting(Order::id)
        .contains(order.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%sha", "_sha", "\\", "' OR '1'='1", "ord_x", "a/b/c", "🙂", "KA/26-27/99999"})
  void whatFitsNothingFindsNothing(String text) throws Exception {
    web.perform(get("/admin/orders").param("q", text).with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("No order fits")));
  }

  @ParameterizedTest
  @CsvSource({"status, NONSENSE", "after, nonsense", "after, zzzzzzzzzzzz.ord_0", "q, ''"})
  void brokenParametersAreIgnored(String name, String value) throws Exception {
    web.perform(get("/admin/orders").param(name, value).with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isOk());
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    var product = shop.product(Money.rupees(10));
    List<Order> mine =
        IntStream.range(0, 7).mapToObj(i -> shop.placed(IndianState.GOA, product)).toList();

    List<String> numbers = new ArrayList<>();
    String after = null;
    do {
      Page page = book.list(new Filter("", OrderStatus.PLACED, after, 3));
      page.orders().forEach(o -> numbers.add(o.number()));
      after = page.next();
    } while (after != null);

    assertThat(numbers)
        .doesNotHaveDuplicates()
        .containsAll(mine.stream().map(Order::number).toList());
    assertThat(numbers.subList(0, 7))
        .isEqualTo(mine.reversed().stream().map(Order::number).toList());
  }

  @Test
  void theListIsFilteredByStatus() throws Exception {
    Order paid = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    Order placed = shop.placed(IndianState.GOA, shop.product(Money.rupees(999)));

    web.perform(get("/admin/orders").param("status", "PAID").with(SignedIn.as(Role.FINANCE)))
        .andExpect(content().string(containsString(paid.number())))
        .andExpect(content().string(not(containsString(placed.number()))));
  }

  @Test
  void financeRefundsAPartOnceForEachForm() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    for (int i = 0; i < 2; i++) {
      web.perform(
              refund(order)
                  .param("amount", "₹1,00.50")
                  .param("reason", "Late")
                  .param("key", "k1")
                  .param("sure", "true"))
          .andExpect(status().isSeeOther())
          .andExpect(header().string("Location", "/admin/orders/" + order.id()));
    }

    assertThat(refunds.of(order.id()))
        .singleElement()
        .satisfies(r -> assertThat(r.amount()).isEqualTo(Money.paise(10_050)));
  }

  @Test
  void beforeMoneyLeavesItsFigureAndConsequenceAreRead() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    web.perform(refund(order).param("amount", "999").param("reason", "Late"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Refund ₹999.00 to Asha Rao?")))
        .andExpect(content().string(containsString("access to " + order.title() + " ends")));
    web.perform(refund(order).param("amount", "499.50").param("reason", "Half"))
        .andExpect(content().string(containsString(order.title() + " stays open")));
    assertThat(refunds.of(order.id())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                  | Late | Write an amount",
        "ten                 | Late | Write an amount",
        "-5                  | Late | Write an amount",
        "0                   | Late | Write an amount",
        "10.001              | Late | Write an amount",
        "99999999999999999999| Late | Write an amount",
        "999.01              | Late | At most ₹999.00",
        "0.50                | Late | The smallest refund",
        "10                  | ''   | Give a reason",
      })
  void aBadRefundIsAnsweredWithWhatToMend(String amount, String reason, String sentence)
      throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    web.perform(refund(order).param("amount", amount).param("reason", reason))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)));
    assertThat(refunds.of(order.id())).isEmpty();
  }

  @Test
  void aRefundNeedsATokenAndAnOrder() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    web.perform(
            post("/admin/orders/" + order.id() + "/refund")
                .with(SignedIn.as(Role.OWNER))
                .param("amount", "10")
                .param("reason", "x"))
        .andExpect(status().isForbidden());
    web.perform(get("/admin/orders/nonsense/refund").with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isNotFound());
    assertThat(refunds.of(order.id())).isEmpty();
  }

  private static MockHttpServletRequestBuilder refund(Order order) {
    return post("/admin/orders/" + order.id() + "/refund")
        .with(SignedIn.as(Role.FINANCE))
        .with(Csrf.token());
  }
}
