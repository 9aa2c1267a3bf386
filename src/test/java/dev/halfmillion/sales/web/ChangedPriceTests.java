package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.catalog.SalePrices;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Forms that were opened at one price and are sent at another. */
@SalesTest
class ChangedPriceTests {

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Catalog catalog;
  @Autowired SalePrices sales;
  @Autowired OrderBook orders;
  @Autowired BusinessClock clock;

  Visitor buyer;
  String path;
  String email;
  Instant starts;
  Instant ends;

  @BeforeEach
  void aSaleIsPlanned() {
    buyer = new Visitor(web);
    ProductId product = shop.product(Money.rupees(1_999));
    path = "/checkout/" + catalog.byId(product).orElseThrow().slug();
    email = Shop.freshEmail();
    starts = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(20));
    ends = starts.plus(Duration.ofHours(1));
    sales.plan(product, Money.rupees(999), starts, ends, "", null);
  }

  @Test
  void whoSendsTheFormAfterTheSaleSeesTheNewPriceFirst() {
    String form = at(ends.minusSeconds(30), () -> buyer.get(path)).body();
    assertThat(form).contains("<s class=\"hm-was\">₹1,999</s>", "₹999 until");

    Answer late = at(ends, () -> send(form));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body())
        .contains("The price has changed since you opened this page: it is ₹1,999.00 now.")
        .contains("Pay ₹1,999.00");
    assertThat(placed()).isEmpty();

    assertThat(at(ends.plusSeconds(9), () -> send(late.body())).status()).isEqualTo(303);
    assertThat(placed()).extracting(Order::total).containsExactly(Money.rupees(1_999));
  }

  @Test
  void whoSendsTheFormOnceItIsCheaperPaysLess() {
    String form = at(starts.minusSeconds(30), () -> buyer.get(path)).body();

    assertThat(at(starts, () -> send(form)).status()).isEqualTo(303);
    assertThat(placed()).extracting(Order::total).containsExactly(Money.rupees(999));
  }

  @Test
  void theSameFormSentAgainAfterTheSaleIsTheOrderItMadeBefore() {
    String form = at(ends.minusSeconds(30), () -> buyer.get(path)).body();
    assertThat(at(ends.minusMillis(1), () -> send(form)).status()).isEqualTo(303);
    assertThat(at(ends, () -> send(form)).status()).isEqualTo(303);
    assertThat(placed()).extracting(Order::total).containsExactly(Money.rupees(999));
  }

  @Test
  void whatTheFormClaimsIsNeverCharged() {
    String form = at(ends, () -> buyer.get(path)).body();
    for (String claim : List.of("1", "0", "-5", "199900000", "free", "99999999999999999999")) {
      Answer answer =
          at(ends, () -> send(form.replace("value=\"199900\"", "value=\"" + claim + '"')));
      assertThat(answer.status()).isIn(303, 422);
    }
    assertThat(placed()).allMatch(order -> order.total().equals(Money.rupees(1_999)));
  }

  private List<Order> placed() {
    return orders.list(OrderBook.Filter.search(email, 50)).orders();
  }

  private MockHttpServletResponse send(String page) throws Exception {
    return buyer.post(
        path,
        "key",
        field(page, "key"),
        "shown",
        field(page, "shown"),
        "name",
        "Asha Rao",
        "phone",
        "9822041576",
        "email",
        email,
        "state",
        "27");
  }

  private static String field(String page, String name) {
    return page.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
  }

  private static Answer at(Instant moment, Request request) {
    Answer[] answer = new Answer[1];
    BusinessClock.at(
        moment,
        () -> {
          try {
            MockHttpServletResponse response = request.send();
            answer[0] = new Answer(response.getStatus(), response.getContentAsString());
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
        });
    return answer[0];
  }

  private record Answer(int status, String body) {}

  private interface Request {
    MockHttpServletResponse send() throws Exception;
  }
}
