package dev.halfmillion.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SalesTest
class ManualGrantsPageTests {

  @Autowired MockMvc mvc;
  @Autowired Shop shop;
  @Autowired Catalog catalog;
  @Autowired Grants grants;
  @Autowired UserRegistration registration;
  @Autowired Notifications notifications;
  @Autowired MovableClock clock;

  UserId learner;
  UserId support;
  Product product;
  String key;
  String path;

  @BeforeEach
  void somebodyAsks() {
    learner = registration.ensure(Shop.freshEmail(), "Lata Iyer", null);
    support = registration.ensure(Shop.freshEmail(), "Farah Sheikh", null);
    product = catalog.byId(shop.product(Money.rupees(1_999))).orElseThrow();
    key = PublicId.format("grt", Ids.next());
    path = "/admin/people/" + learner + "/grants";
  }

  @AfterEach
  void timeIsItself() {
    clock.reset();
  }

  @Test
  void theSameFormSentTwiceGivesOnceAndTellsOnce() throws Exception {
    assertThat(give("Paid by cheque", "").getStatus()).isEqualTo(303);
    assertThat(give("Paid by cheque", "").getStatus()).isEqualTo(303);

    assertThat(grants.ofUser(learner)).hasSize(1);
    assertThat(opens()).isTrue();
    assertThat(notifications.about(learner.toString()))
        .singleElement()
        .satisfies(
            mail -> assertThat(mail.subject()).isEqualTo("You have access to " + product.title()));
    assertThat(read(path)).contains("Paid by cheque", "Stands", "No end");
    assertThat(read("/admin/grants")).contains("Lata Iyer", product.title());
  }

  @Test
  void theLastDayCountsWholeAndThenItIsOver() throws Exception {
    LocalDate last = Zones.dateInIndia(clock.instant()).plusDays(2);
    give("A trial", last.toString());

    clock.advance(
        Duration.between(clock.instant(), last.plusDays(1).atStartOfDay(Zones.INDIA))
            .minusSeconds(1));
    assertThat(opens()).isTrue();
    clock.advance(Duration.ofSeconds(2));
    assertThat(opens()).isFalse();
    assertThat(read(path)).contains("Run out").doesNotContain("Take back…");
  }

  @Test
  void itIsTakenBackForAReasonAndTheOldFormDoesNotBringItAgain() throws Exception {
    give("By mistake", "");
    String end = path + "/" + key + "/end";

    assertThat(send(end, "reason", " ").getStatus()).isEqualTo(422);
    assertThat(send(end, "reason", "It was the wrong person").getStatus()).isEqualTo(303);
    assertThat(send(end, "reason", "Once more").getStatus()).isEqualTo(303);
    give("By mistake", "");

    assertThat(opens()).isFalse();
    assertThat(read(path)).contains("It was the wrong person").doesNotContain("Once more");
  }

  @Test
  void aGrantOfSomebodyElseIsNotTakenBackFromHere() throws Exception {
    give("Paid by cheque", "");
    String elsewhere = "/admin/people/" + support + "/grants/" + key + "/end";

    assertThat(send(elsewhere, "reason", "Wrong place").getStatus()).isEqualTo(404);
    assertThat(opens()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', Why, '', Choose what they get",
    "PRODUCT, ' ', '', Give a reason",
    "PRODUCT, Why, 2001-01-01, still to come",
    "PRODUCT, Why, tomorrow, Write the last day as",
    "PRODUCT, Why, 9999-12-31, Choose a nearer day"
  })
  void whatIsWrongIsSaidBesideTheForm(String what, String reason, String ends, String sentence)
      throws Exception {
    String chosen = what.equals("PRODUCT") ? product.id().toString() : what;
    MockHttpServletResponse answer =
        send(path, "product", chosen, "reason", reason, "ends", ends, "key", key);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(sentence);
    assertThat(grants.ofUser(learner)).isEmpty();
  }

  @Test
  void nobodyGivesToThemselves() throws Exception {
    String own = "/admin/people/" + support + "/grants";
    MockHttpServletResponse answer =
        send(own, "product", product.id().toString(), "reason", "I like it", "key", key);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("Nobody gives access to themselves");
  }

  private boolean opens() {
    return grants.covers(learner, product.deliverables().getFirst());
  }

  private MockHttpServletResponse give(String reason, String ends) throws Exception {
    return send(
        path, "product", product.id().toString(), "reason", reason, "ends", ends, "key", key);
  }

  private MockHttpServletResponse send(String address, String... form) throws Exception {
    var request = post(address).with(SignedIn.as(support, Role.SUPPORT)).with(Csrf.token());
    for (int i = 0; i < form.length; i += 2) {
      request.param(form[i], form[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  private String read(String address) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(support, Role.SUPPORT)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
