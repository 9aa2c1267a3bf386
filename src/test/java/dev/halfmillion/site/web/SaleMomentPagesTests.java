package dev.halfmillion.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.catalog.SalePrices;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The last second before and the first after both moments of a sale price. */
@HalfmillionTest
class SaleMomentPagesTests {

  private static final AtomicInteger NEXT = new AtomicInteger();

  @Autowired MockMvc web;
  @Autowired Catalog catalog;
  @Autowired CatalogAuthoring authoring;
  @Autowired SalePrices sales;
  @Autowired Checkouts checkouts;
  @Autowired BusinessClock clock;
  @Autowired MovableClock system;

  String slug;
  ProductId id;
  Instant starts;
  Instant ends;

  @BeforeEach
  void aSaleIsPlanned() {
    int number = NEXT.incrementAndGet();
    slug = "moment-" + number;
    id =
        authoring.create(
            NewProduct.course(
                slug,
                "Moment",
                "One sentence.",
                Money.rupees(1_999),
                new Cover("री", 1),
                List.of()),
            null);
    authoring.publish(id, null);
    starts =
        clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(4_000 + 9L * number));
    ends = starts.plus(Duration.ofHours(2));
    sales.plan(id, Money.rupees(999), starts, ends, "", null);
  }

  @AfterEach
  void theClockGoesBack() {
    system.reset();
  }

  @Test
  void pagesCheckoutAndOrderShowThePriceOfTheSecond() throws Exception {
    for (Instant list : List.of(starts.minusMillis(1), ends)) {
      assertThat(page(list, "/courses/" + slug).getContentAsString())
          .contains("Buy for ₹1,999")
          .doesNotContain("₹999", "data-until");
      assertThat(page(list, "/checkout/" + slug).getContentAsString()).contains("Pay ₹1,999.00");
      assertThat(orderAt(list).total()).isEqualTo(Money.rupees(1_999));
    }
    for (Instant lowered : List.of(starts, ends.minusMillis(1))) {
      assertThat(page(lowered, "/courses/" + slug).getContentAsString())
          .contains("Buy for ₹999", "<s class=\"hm-was\">₹1,999</s>", "List price")
          .contains("datetime=\"" + ends + "\"")
          .contains("18 % GST of ₹152.38 included.");
      assertThat(page(lowered, "/checkout/" + slug).getContentAsString()).contains("Pay ₹999.00");
      Order order = orderAt(lowered);
      assertThat(order.total()).isEqualTo(Money.rupees(999));
      assertThat(order.lines().getFirst().list()).isEqualTo(Money.rupees(1_999));
    }
  }

  @Test
  void noSharedCacheKeepsAPagePastAMoment() throws Exception {
    for (Instant moment : List.of(starts, ends)) {
      for (String path : List.of("/", "/courses", "/courses/" + slug, "/affiliates")) {
        assertThat(life(moment.minusSeconds(10), path)).isEqualTo(2);
        assertThat(life(moment.minusMillis(2_400), path)).isEqualTo(2);
        assertThat(life(moment.minusMillis(1_900), path)).isEqualTo(1);
        assertThat(life(moment.minusMillis(900), path)).isZero();
        assertThat(life(moment.minusMillis(1), path)).isZero();
        assertThat(life(moment, path)).isEqualTo(2);
      }
      assertThat(page(moment.minusMillis(1), "/courses/" + slug).getHeader("ETag"))
          .isNotEqualTo(page(moment, "/courses/" + slug).getHeader("ETag"));
    }
  }

  @Test
  void theRunningClockReachesTheMomentAsWell() throws Exception {
    system.advance(Duration.between(clock.instant(), starts).minusSeconds(20));
    assertThat(present().getContentAsString()).contains("Buy for ₹1,999");
    system.advance(Duration.ofSeconds(21));
    MockHttpServletResponse after = present();
    assertThat(after.getContentAsString()).contains("Buy for ₹999");
    assertThat(after.getHeader("Cache-Control")).contains("s-maxage=2");
  }

  private MockHttpServletResponse present() throws Exception {
    return web.perform(get("/courses/" + slug)).andReturn().getResponse();
  }

  private int life(Instant moment, String path) throws Exception {
    String header = String.valueOf(page(moment, path).getHeader("Cache-Control"));
    return Integer.parseInt(header.replaceFirst(".*s-maxage=(\\d+).*", "$1"));
  }

  private MockHttpServletResponse page(Instant moment, String path) {
    MockHttpServletResponse[] answer = new MockHttpServletResponse[1];
    BusinessClock.at(
        moment,
        () -> {
          try {
            answer[0] = web.perform(get(path)).andReturn().getResponse();
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
        });
    return answer[0];
  }

  private Order orderAt(Instant moment) {
    Order[] order = new Order[1];
    BusinessClock.at(
        moment,
        () ->
            order[0] =
                checkouts.place(
                    new PlaceOrder(
                        "form-" + Ids.next(),
                        List.of(id),
                        new PlaceOrder.Contact(
                            "Asha Rao",
                            "moment" + Ids.next() + "@example.test",
                            new MobileNumber("9822041576"),
                            IndianState.MAHARASHTRA),
                        null,
                        Attribution.NONE,
                        null)));
    return order[0];
  }
}
