package dev.halfmillion.backoffice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.SaleStories;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SalesTest
class TrailPageTests {

  private static final Pattern TAGS = Pattern.compile("<[^>]*>");

  @Autowired MockMvc mvc;
  @Autowired ApplicationContext application;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook orders;
  @Autowired SaleStories stories;
  @Autowired BusinessClock clock;

  private Order order;

  @BeforeEach
  void aReferredSale() {
    AffiliateStory story = new AffiliateStory(application);
    Instant now = clock.instant();
    Affiliate early = story.affiliate("Ritu Saxena");
    Affiliate late = story.affiliate("Kavya Nair");
    String first = story.click(early, now.minus(Duration.ofDays(4))).token();
    String token = story.click(late, now.minus(Duration.ofHours(63)), first).token();
    order = placed(token, shop.product(Money.rupees(1_999)));
    till.pay(order);
    Awaitility.await().until(() -> !stories.ofOrder(order.id().value()).isEmpty());
  }

  @Test
  void theWholeStoryIsToldInItsOrderAndByName() throws Exception {
    assertThat(text(Role.FINANCE))
        .containsSubsequence(
            "Click on Ritu Saxena’s link",
            "Click on Kavya Nair’s link",
            "Order placed by Sunita Pawar",
            "Payment captured, ₹1,999.00",
            "Sale booked",
            "Tax invoice",
            "Access granted",
            "Attribution: Kavya Nair wins the line",
            "Last valid click, 2 d 15 h before the order",
            "Click by Ritu Saxena",
            "A later link counts",
            "Commission, 80 % of ₹1,694.06",
            "₹1,355.25 for Kavya Nair.",
            "Affiliate pending, Kavya Nair",
            "Refund window closes")
        .containsSubsequence("Access granted", "Mail: Your receipt", "Refund window closes")
        .doesNotContain("Affiliate pending, usr_");
  }

  @Test
  void thePartsOfThePriceAddUpAfterAPartWentBack() throws Exception {
    till.refund(current(), Money.paise(99_950), "Half of it", null);
    Awaitility.await()
        .until(() -> stories.ofOrder(order.id().value()).getFirst().earnings().size() == 2);

    assertThat(text(Role.OWNER))
        .containsSubsequence(
            "Refund of ₹999.50: refunded", "Credit note", "Commission taken back, ₹677.63")
        .containsSubsequence(
            "Kavya Nair ₹677.62",
            "Academy ₹169.42",
            "GST ₹152.46",
            "Back to the buyer ₹999.50",
            "Paid ₹1,999.00");
  }

  @Test
  void supportIsNotLedToTheBooksThatAreClosedToThem() throws Exception {
    assertThat(page(Role.FINANCE)).contains("/admin/ledger/journals/");
    assertThat(page(Role.SUPPORT))
        .contains("Sale booked", "Resend access")
        .doesNotContain("/admin/ledger/", "/admin/inbox/", "/refund\"");
  }

  @Test
  void accessIsSentAgainUntilAllOfTheOrderWentBack() throws Exception {
    assertThat(resend().getStatus()).isEqualTo(303);
    assertThat(text(Role.SUPPORT)).contains("Mail: Your way in to");

    till.refund(current(), order.total(), "No time", null);

    assertThat(resend().getStatus()).isEqualTo(409);
    assertThat(page(Role.SUPPORT)).doesNotContain("Resend access");
  }

  private MockHttpServletResponse resend() throws Exception {
    return mvc.perform(
            post("/admin/orders/" + order.id() + "/access-mail")
                .with(SignedIn.as(Role.SUPPORT))
                .with(Csrf.token()))
        .andReturn()
        .getResponse();
  }

  private Order placed(String token, ProductId product) {
    PlaceOrder.Contact contact =
        new PlaceOrder.Contact(
            "Sunita Pawar", Shop.freshEmail(), new MobileNumber("9822041577"), IndianState.GOA);
    return checkouts.place(
        new PlaceOrder(
            "form-" + Ids.next(),
            List.of(product),
            contact,
            null,
            Attribution.carried(token),
            null));
  }

  private Order current() {
    return orders.find(order.id()).orElseThrow();
  }

  private String page(Role role) throws Exception {
    return mvc.perform(get("/admin/orders/" + order.number()).with(SignedIn.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** What a reader sees, words apart by single spaces. */
  private String text(Role role) throws Exception {
    return TAGS.matcher(page(role)).replaceAll(" ").replaceAll("\\s+", " ");
  }
}
