package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.FakeGateway;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderBook.Filter;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.From;
import dev.halfmillion.testing.SignedIn;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SalesTest
class CheckoutPageTests {

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Catalog catalog;
  @Autowired CatalogAuthoring authoring;
  @Autowired OrderBook orders;
  @Autowired UserDirectory people;
  @Autowired UserRegistration registration;
  @Autowired FakeGateway gateway;

  ProductId product;
  String path;
  String email;

  @BeforeEach
  void aCourseIsOnSale() {
    product = shop.product(Money.rupees(1_999));
    path = "/checkout/" + catalog.byId(product).orElseThrow().slug();
    email = Shop.freshEmail();
  }

  @AfterEach
  void theGatewayAnswers() {
    gateway.setSilent(false);
  }

  @Test
  void theFormNamesTheProductItsPriceAndItsTax() throws Exception {
    web.perform(get(path))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("Pay ₹1,999.00")))
        .andExpect(content().string(containsString("₹1,694.06")))
        .andExpect(content().string(containsString("Maharashtra")))
        .andExpect(content().string(not(containsString("<script>"))))
        .andExpect(content().string(not(containsString(" style="))));
  }

  @Test
  void whatIsNotOnSaleHasNoCheckout() throws Exception {
    web.perform(get("/checkout/nothing-of-ours")).andExpect(status().isNotFound());
    authoring.retire(product, null);
    web.perform(get(path)).andExpect(status().isNotFound());
    web.perform(filled("k")).andExpect(status().isNotFound());
  }

  @Test
  void aGoodFormMakesOneOrderAndLeadsToTheGateway() throws Exception {
    MvcResult first =
        web.perform(filled("one"))
            .andExpect(status().isSeeOther())
            .andExpect(header().string("Location", startsWith("https://gateway.example.test/pay/")))
            .andExpect(
                header()
                    .string("Set-Cookie", allOf(containsString("HttpOnly"), containsString("Lax"))))
            .andReturn();

    Order order = only();
    assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
    assertThat(order.buyer().phone()).isEqualTo("+919822041576");
    assertThat(order.buyer().state()).isEqualTo(IndianState.MAHARASHTRA);
    assertThat(order.buyer().id()).isNull();
    assertThat(people.findByEmail(email)).isEmpty();

    String place = first.getResponse().getHeader("Location");
    web.perform(filled("one"))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", String.valueOf(place)));
    assertThat(only().id()).isEqualTo(order.id());
    assertThat(gateway.callsFor(order.number()))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.amount()).isEqualTo(Money.rupees(1_999));
              assertThat(call.returnTo().getPath()).isEqualTo("/orders/" + order.id() + "/return");
            });
  }

  @Test
  void aFormThatWasChangedAndSentAgainIsAnotherOrder() throws Exception {
    web.perform(filled("two")).andExpect(status().isSeeOther());
    web.perform(filled("two").param("name", "x")).andExpect(status().isSeeOther());

    assertThat(placed()).hasSize(2);
  }

  @Test
  void withoutATokenNothingIsPlaced() throws Exception {
    web.perform(post(path).param("email", email)).andExpect(status().isForbidden());
    web.perform(
            post(path)
                .params(goodWithout(""))
                .param("_csrf", "forged")
                .cookie(new Cookie("XSRF-TOKEN", "x")))
        .andExpect(status().isForbidden());
    assertThat(placed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name  |                     | Write your name",
        "name  | '   '               | Write your name",
        "email |                     | Write an e-mail address",
        "email | nobody              | Write an e-mail address",
        "email | a@b                 | Write an e-mail address",
        "email | a b@example.in      | Write an e-mail address",
        "phone |                     | 10-digit Indian mobile number",
        "phone | 12345               | 10-digit Indian mobile number",
        "phone | +1 415 555 0100     | 10-digit Indian mobile number",
        "state |                     | Choose your State",
        "state | 99                  | Choose your State",
        "state | KA                  | Choose your State",
        "code  | no-such-code        | Nobody has this code",
      })
  void whatIsWrongIsSaidBesideTheForm(String field, String value, String sentence)
      throws Exception {
    MockHttpServletRequestBuilder form = form("bad");
    List.of("name", "email", "phone", "state")
        .forEach(f -> form.param(f, f.equals(field) ? text(value) : good(f)));
    if (field.equals("code")) {
      form.param("code", value);
    }

    web.perform(form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)))
        .andExpect(content().string(containsString("href=\"#f-" + field + "\"")));
    assertThat(placed()).isEmpty();
  }

  @Test
  void anEmptyFormNamesEverythingAtOnce() throws Exception {
    web.perform(post(path).with(Csrf.token()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("4 things need a change")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "\u0000\u0001",
        "𝒜sha 🙂 राव",
        "\ud800",
        "%00%ff",
        "${7*7}",
        "../../etc/passwd",
        "\u202Egnp.exe"
      })
  void naughtyTextsAreKeptOrRefusedButNeverBreakThePage(String naughty) throws Exception {
    MvcResult kept =
        web.perform(
                form("n" + naughty.hashCode()).params(goodWithout("name")).param("name", naughty))
            .andReturn();
    MvcResult everywhere =
        web.perform(
                form(naughty)
                    .param("name", naughty)
                    .param("email", naughty)
                    .param("phone", naughty)
                    .param("state", naughty)
                    .param("code", naughty)
                    .param("via", naughty)
                    .param("useEmail", naughty))
            .andReturn();

    assertThat(kept.getResponse().getStatus()).isIn(303, 400, 422);
    assertThat(everywhere.getResponse().getStatus()).isIn(400, 422);
    assertThat(everywhere.getResponse().getContentAsString()).doesNotContain("<script>alert");
  }

  @Test
  void endlessTextsAndRepeatedFieldsAreRefused() throws Exception {
    String endless = "a".repeat(100_000);
    for (String field : List.of("name", "email", "phone", "state", "code")) {
      int answer =
          web.perform(form("long").params(goodWithout(field)).param(field, endless))
              .andReturn()
              .getResponse()
              .getStatus();
      assertThat(answer).as(field).isEqualTo(422);
    }
    web.perform(form("twice").params(goodWithout("email")).param("email", email, email))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            post(path).with(Csrf.token()).contentType("application/json").content("{\"name\": [}"))
        .andExpect(status().is4xxClientError());
  }

  @Test
  void aNearlyRightMailProviderIsQuestionedOnceAndThenBelieved() throws Exception {
    String typo = email.replace("example.test", "gmial.com");

    web.perform(form("typo").params(goodWithout("email")).param("email", typo))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Did you mean")))
        .andExpect(content().string(containsString("<b>gmail.com</b>")));
    web.perform(
            form("typo").params(goodWithout("email")).param("email", typo).param("emailSeen", typo))
        .andExpect(status().isSeeOther());
    assertThat(orders.list(Filter.search(typo, 5)).orders()).hasSize(1);
  }

  @Test
  void theCorrectionIsTakenWithAndWithoutScript() throws Exception {
    String typo = email.replace("example.test", "gmial.com");
    String right = email.replace("example.test", "gmail.com");

    web.perform(part("email").param("email", typo).header("HX-Request", "true"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(containsString("<div id=\"email-part\""), not(containsString("<html")))))
        .andExpect(content().string(containsString("Use this")));
    web.perform(part("email").param("email", typo).param("useEmail", right))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<!doctype html>")))
        .andExpect(content().string(containsString("value=\"" + right + "\"")));
  }

  @ParameterizedTest
  @CsvSource({"29, CGST 9 %, SGST 9 %", "27, IGST 18 %, ₹304.94", "'', GST 18 %, ₹304.94"})
  void theTotalNamesTheTaxOfTheChosenState(String state, String first, String second)
      throws Exception {
    web.perform(part("total").param("state", state).header("HX-Request", "true"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(allOf(containsString("<table id=\"total\""), not(containsString("<html")))))
        .andExpect(content().string(containsString(first)))
        .andExpect(content().string(containsString(second)))
        .andExpect(content().string(containsString("₹1,999.00")));
  }

  @Test
  void aKnownAndAnUnknownAddressGetTheSameAnswer() throws Exception {
    String known = Shop.freshEmail();
    UserId somebody = registration.ensure(known, "Known Person", null);

    MvcResult toKnown =
        web.perform(form("k1").params(goodWithout("email")).param("email", known)).andReturn();
    MvcResult toUnknown = web.perform(filled("k2")).andReturn();

    assertThat(toKnown.getResponse().getStatus()).isEqualTo(303);
    assertThat(toUnknown.getResponse().getStatus()).isEqualTo(303);
    assertThat(toKnown.getResponse().getHeaderNames())
        .isEqualTo(toUnknown.getResponse().getHeaderNames());
    assertThat(cookies(toKnown)).isEqualTo(cookies(toUnknown)).containsOnly("hm_buyer");
    assertThat(people.get(somebody).name()).isEqualTo("Known Person");
  }

  @Test
  void somebodySignedInBuysForThemselvesWhateverTheFormSays() throws Exception {
    UserId me = registration.ensure(email, "Arvind Rao", "9876543210");

    web.perform(get(path).with(SignedIn.as(me, Role.LEARNER)))
        .andExpect(content().string(containsString("98765 43210")))
        .andExpect(content().string(containsString("You are signed in")));
    web.perform(filled("mine").with(SignedIn.as(me, Role.LEARNER)))
        .andExpect(status().isSeeOther());

    assertThat(orders.ofBuyer(me))
        .singleElement()
        .satisfies(o -> assertThat(o.buyer().email()).isEqualTo("arvind@example.test"));
  }

  @Test
  void whoOwnsTheCourseIsToldInsteadOfAsked() throws Exception {
    Order bought = shop.paid(IndianState.GOA, product);
    UserId me = orders.find(bought.id()).orElseThrow().buyer().requireId();

    web.perform(get(path).with(SignedIn.as(me, Role.LEARNER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("You own this already")))
        .andExpect(content().string(not(containsString("Pay ₹"))));
    web.perform(filled("again").with(SignedIn.as(me, Role.LEARNER)))
        .andExpect(status().isUnprocessableContent());
    assertThat(orders.ofBuyer(me)).hasSize(1);
  }

  @Test
  void whereTheGatewayIsSilentTheOrderIsKeptAndCanBePaidLater() throws Exception {
    gateway.setSilent(true);
    MvcResult sent = web.perform(filled("silent")).andExpect(status().isSeeOther()).andReturn();
    Order order = only();
    assertThat(sent.getResponse().getHeader("Location")).isEqualTo("/orders/" + order.id());
    Cookie browser = sent.getResponse().getCookie("hm_buyer");

    web.perform(get("/orders/" + order.id()).cookie(browser))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("not paid yet")));
    web.perform(post("/orders/" + order.id() + "/payment").cookie(browser).with(Csrf.token()))
        .andExpect(status().isServiceUnavailable())
        .andExpect(content().string(containsString("Nothing was charged")));

    gateway.setSilent(false);
    web.perform(post("/orders/" + order.id() + "/payment").cookie(browser).with(Csrf.token()))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", startsWith("https://gateway.example.test/pay/")));
  }

  private MockHttpServletRequestBuilder form(String key) {
    return post(path)
        .with(Csrf.token())
        .with(From.address("203.0.113.77"))
        .param("key", (key + "-").repeat(16));
  }

  private MockHttpServletRequestBuilder part(String name) {
    return post(path + "/" + name).with(Csrf.token()).with(From.address("203.0.113.77"));
  }

  private MockHttpServletRequestBuilder filled(String key) {
    return form(key).params(goodWithout(""));
  }

  private org.springframework.util.MultiValueMap<String, String> goodWithout(String left) {
    var values = new org.springframework.util.LinkedMultiValueMap<String, String>();
    List.of("name", "email", "phone", "state").stream()
        .filter(f -> !f.equals(left))
        .forEach(f -> values.add(f, good(f)));
    return values;
  }

  private String good(String field) {
    return switch (field) {
      case "name" -> "Asha Rao";
      case "email" -> email;
      case "phone" -> "98220 41576";
      default -> "27";
    };
  }

  private Order only() {
    return placed().getFirst();
  }

  private List<Order> placed() {
    return orders.list(Filter.search(email, 10)).orders();
  }

  private static List<String> cookies(MvcResult answer) {
    return java.util.Arrays.stream(answer.getResponse().getCookies()).map(Cookie::getName).toList();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
