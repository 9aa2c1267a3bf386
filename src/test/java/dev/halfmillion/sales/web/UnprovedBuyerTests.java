package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** Paying with an address proves no mailbox: somebody pays with an address that is another's. */
@SalesTest
class UnprovedBuyerTests {

  private static final AtomicInteger BROWSERS = new AtomicInteger();
  private static final String PASSWORD = "four quiet words for mischief";

  @Autowired MockMvc mvc;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired UserDirectory people;
  @Autowired Notifications notifications;
  @Autowired JdbcClient jdbc;

  String address;
  String secret;
  Visitor payer;
  Order order;
  String path;

  @BeforeEach
  void somebodyPaysWithAnAddress() {
    address = Shop.freshEmail();
    secret = secret();
    payer = browser(secret);
    order = paid(address, secret, null);
    path = "/orders/" + order.id();
  }

  @Test
  void thePayingBrowserLearnsAtOnce() throws Exception {
    assertThat(payer.get(path).getContentAsString())
        .contains("Start lesson 1", "We sent a link to b•••@example.test", "Send it again")
        .doesNotContain("value=\"password\"");

    assertThat(payer.post(path + "/start").getRedirectedUrl()).isEqualTo("/learn/start");
    assertThat(payer.get("/api/v1/me").getContentAsString()).contains(address);
    assertThat(payer.get("/api/v1/courses").getStatus()).isEqualTo(200);
    assertThat(payer.get(path).getContentAsString()).contains("Start lesson 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/account",
        "/account/password",
        "/account/orders",
        "/affiliate",
        "/affiliate/join",
        "/affiliate/payout-details"
      })
  void itReadsNoPageOfThePerson(String page) throws Exception {
    payer.post(path + "/start");

    assertThat(payer.get(page).getRedirectedUrl())
        .isEqualTo("/sign-in/proof?next=" + page.replace("/", "%2F"));
    assertThat(payer.get("/sign-in/proof?next=" + page).getContentAsString())
        .contains("b•••@example.test", "name=\"next\" value=\"" + page + "\"")
        .doesNotContain(">" + address + "<");
  }

  @Test
  void itChangesNothingOfThePerson() throws Exception {
    payer.post(path + "/start", "then", "password");

    assertThat(payer.post("/account/password", "password", PASSWORD).getStatus()).isEqualTo(403);
    assertThat(payer.post("/account", "name", "Mallory", "phone", "").getStatus()).isEqualTo(403);
    assertThat(payer.post("/account/email", "email", "m@example.test").getStatus()).isEqualTo(403);
    assertThat(payer.post("/affiliate/join", "agreed", "true").getStatus()).isEqualTo(403);
    assertThat(people.get(buyer(order)).hasPassword()).isFalse();
    assertThat(people.get(buyer(order)).name()).isEqualTo("Asha Rao");
  }

  @Test
  void itComesBackAsLongAsNobodyHasProvedTheAddress() throws Exception {
    payer.post(path + "/start");
    payer.post("/sign-out");

    assertThat(payer.post(path + "/start").getRedirectedUrl()).isEqualTo("/learn/start");
  }

  @Test
  void aPurchaseFromAnotherBrowserShutsItOut() throws Exception {
    payer.post(path + "/start");
    String elsewhere = secret();
    Order later = paid(address, elsewhere, null);
    assertThat(buyer(later)).isEqualTo(buyer(order));

    assertThat(payer.get("/api/v1/courses").getStatus()).isEqualTo(401);
    for (Visitor visitor : List.of(payer, browser(elsewhere))) {
      for (Order of : List.of(order, later)) {
        visitor.post("/orders/" + of.id() + "/start");
        assertThat(visitor.get("/api/v1/courses").getStatus()).isEqualTo(401);
      }
    }
    assertThat(payer.post(path + "/address", "email", Shop.freshEmail()).getStatus())
        .isEqualTo(422);
    assertThat(people.get(buyer(later)).email()).isEqualTo(address);
    assertThat(payer.get("/orders/" + later.id()).getStatus()).isEqualTo(404);
  }

  @Test
  void aSecondPurchaseWhileLearningKeepsThePayerIn() throws Exception {
    payer.post(path + "/start");
    Order second = paid(address, secret, buyer(order));

    assertThat(payer.get("/api/v1/courses").getStatus()).isEqualTo(200);
    assertThat(payer.get("/orders/" + second.id()).getContentAsString())
        .contains("href=\"/learn/start\"");
    assertThat(payer.get("/account/orders").getRedirectedUrl()).startsWith("/sign-in/proof");
  }

  @Test
  void theFirstLinkFromTheMailboxEndsWhateverWasThereBefore() throws Exception {
    payer.post(path + "/start");
    UserId buyer = buyer(order);
    plantPassword(buyer);
    assertThat(new Visitor(mvc, "192.0.2.9").signIn(address, PASSWORD).getStatus())
        .as("a password without a proved address")
        .isEqualTo(422);
    Visitor owner = new Visitor(mvc, "192.0.2.7");

    assertThat(owner.post(receiptLink(order)).getRedirectedUrl()).isEqualTo("/learn/start");

    assertThat(owner.get("/account").getContentAsString())
        .contains(address, "You have no password yet");
    assertThat(people.get(buyer).emailProved()).isTrue();
    assertThat(new Visitor(mvc, "192.0.2.8").signIn(address, PASSWORD).getStatus()).isEqualTo(422);
    assertThat(payer.get("/api/v1/courses").getStatus()).isEqualTo(401);
    assertThat(payer.post(path + "/start").getRedirectedUrl()).startsWith("/sign-in?next=");
    assertThat(payer.post(path + "/address", "email", Shop.freshEmail()).getStatus())
        .isEqualTo(422);
  }

  @Test
  void aLaterLinkLeavesThePasswordAlone() throws Exception {
    Visitor owner = new Visitor(mvc, "192.0.2.17");
    owner.post(receiptLink(order));
    owner.post("/account/password", "password", PASSWORD);

    Order later = paid(address, secret(), null);
    Visitor phone = new Visitor(mvc, "192.0.2.18");
    phone.post(receiptLink(later));

    assertThat(people.get(buyer(order)).hasPassword()).isTrue();
    assertThat(owner.get("/account").getStatus()).isEqualTo(200);
    assertThat(phone.get("/account").getStatus()).isEqualTo(200);
  }

  @Test
  void theLinkOpenedInThePayingBrowserOpensTheAccountThere() throws Exception {
    payer.post(path + "/start");
    String link = receiptLink(order);

    assertThat(payer.get(link).getContentAsString()).contains("One more step");
    assertThat(payer.post(link).getRedirectedUrl()).isEqualTo("/learn/start");
    assertThat(payer.get("/account/password").getStatus()).isEqualTo(200);
  }

  @Test
  void aSlipIsCorrectedAfterTheFirstLessonToo() throws Exception {
    payer.post(path + "/start");
    String right = Shop.freshEmail();
    String wrongLink = receiptLink(order);

    assertThat(payer.post(path + "/address", "email", right).getStatus()).isEqualTo(303);

    assertThat(people.get(buyer(order)).email()).isEqualTo(right);
    assertThat(payer.get("/api/v1/me").getContentAsString()).contains(right);
    assertThat(new Visitor(mvc, "192.0.2.27").post(wrongLink).getStatus()).isEqualTo(410);
    assertThat(people.get(buyer(order)).emailProved()).isFalse();
  }

  @Test
  void aSlipThatBelongsToSomebodyLeavesNobodyInAnEmptyAccount() throws Exception {
    payer.post(path + "/start");
    Order of = paid(Shop.freshEmail(), secret(), null);
    String known = of.buyer().email();

    assertThat(payer.post(path + "/address", "email", known).getStatus()).isEqualTo(303);

    assertThat(buyer(order)).isEqualTo(buyer(of));
    assertThat(payer.get("/api/v1/me").getStatus()).isEqualTo(401);
    assertThat(payer.get(path).getContentAsString()).contains("Sign in to start");
  }

  /** As an older release let it be set. */
  private void plantPassword(UserId user) {
    String hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1_024, 2).encode(PASSWORD);
    jdbc.sql("UPDATE identity_user SET password_hash = :hash WHERE id = :id")
        .param("hash", "{argon2}" + hash)
        .param("id", Ids.bytes(user.value()))
        .update();
  }

  private String receiptLink(Order of) throws Exception {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !notifications.about(of.id().toString()).isEmpty());
    MailNote mail = notifications.about(of.id().toString()).getLast();
    String text =
        new Visitor(mvc)
            .get("/mailbox/" + PublicId.format("mail", mail.id()) + "/text")
            .getContentAsString();
    Matcher link = Pattern.compile("/sign-in/link/[A-Za-z0-9_-]{43}").matcher(text);
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private Order paid(String email, String browser, UserId signedIn) {
    ProductId product = shop.product(Money.rupees(1_999));
    PlaceOrder wish = shop.wish(email, IndianState.MAHARASHTRA, product);
    Order placed =
        checkouts.place(
            new PlaceOrder(
                wish.key(), wish.products(), wish.contact(), signedIn, Attribution.NONE, browser));
    till.pay(placed);
    return book.find(placed.id()).orElseThrow();
  }

  private UserId buyer(Order of) {
    return book.find(of.id()).orElseThrow().buyer().requireId();
  }

  private Visitor browser(String itsSecret) {
    return new Visitor(mvc, "192.0.2." + (100 + BROWSERS.incrementAndGet() % 150))
        .with("hm_buyer", itsSecret);
  }

  private static String secret() {
    return "unproved-buyer-%028d".formatted(BROWSERS.incrementAndGet());
  }
}
