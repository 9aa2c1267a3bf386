package dev.halfmillion.affiliates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.ClickFacts;
import dev.halfmillion.affiliates.Clicks;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.SaleStories;
import dev.halfmillion.affiliates.SaleStory;
import dev.halfmillion.affiliates.program.PlanOffice;
import dev.halfmillion.affiliates.program.TrialTerms;
import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettledAcademy;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.TrialTest;
import dev.halfmillion.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A new academy pays nobody, and says nothing of it, until its owner has decided. */
@TrialTest
class ProgramStepPageTests {

  private static final String STEP = "/admin/setup/referrals";

  @Autowired ApplicationContext application;
  @Autowired MockMvc mvc;
  @Autowired AffiliateProgram program;
  @Autowired PlanOffice office;
  @Autowired Clicks clicks;
  @Autowired KnownSettings known;
  @Autowired AuditLog audit;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Till till;
  @Autowired Shop shop;
  @Autowired Catalog catalog;
  @Autowired Checkouts checkouts;
  @Autowired SaleStories stories;

  private AffiliateStory story;

  @BeforeEach
  @AfterEach
  void nothingIsDecided() {
    TrialTerms.forget(application);
    SettledAcademy.forget(known);
    story = new AffiliateStory(application);
  }

  @Test
  void nobodyIsPaidAndNothingIsOfferedBeforeItIsDecided() throws Exception {
    ProductId product = shop.product(Money.rupees(1_999));
    String course = "/courses/" + catalog.byId(product).orElseThrow().slug();

    assertThat(office.isDecided()).isFalse();
    assertThat(program.isOpen()).isFalse();
    assertThat(office.history()).isEmpty();
    assertThat(owner("/admin/setup")).contains("Say whether people who recommend you are paid.");
    assertThat(owner("/admin/affiliates/plan")).contains("Nobody has set any terms yet");
    for (String path : List.of("/", "/courses", course, "/terms", "/help", "/sitemap.xml")) {
      assertThat(read(path))
          .as(path)
          .doesNotContain("Share and earn", "/affiliates", "commission", "{sharing");
    }
    MockHttpServletResponse page = new Visitor(mvc).get("/affiliates");
    assertThat(page.getStatus()).isEqualTo(404);
    assertThat(page.getContentAsString(StandardCharsets.UTF_8))
        .contains("There is no referral program");
  }

  @Test
  void nobodyJoinsAndNoLinkCountsBeforeItIsDecided() throws Exception {
    TrialTerms.pay(application, 80);
    Affiliate affiliate = story.affiliate("Kavya Nair");
    TrialTerms.forget(application);
    UserId person = story.person("Ravi Late");
    String version = program.agreement().version();

    assertThat(join(person).getStatus()).isEqualTo(404);
    assertThat(
            send("/affiliate/join", person, Map.of("accepted", "true", "version", version))
                .getStatus())
        .isEqualTo(404);
    assertThatThrownBy(() -> program.join(person, version))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no referral program");
    assertThat(clicks.record(ClickFacts.plain(affiliate.code(), clock.instant()))).isEmpty();
    MockHttpServletResponse followed = new Visitor(mvc).get("/r/" + affiliate.code());
    assertThat(followed.getStatus()).isEqualTo(302);
    assertThat(followed.getHeader("Location")).isEqualTo("/");
    assertThat(followed.getHeader("Set-Cookie")).isNull();
    assertThat(new Visitor(mvc).get("/").getStatus()).isEqualTo(200);
    MockHttpServletResponse home =
        mvc.perform(
                MockMvcRequestBuilders.get("/affiliate")
                    .with(SignedIn.as(affiliate.user(), Role.AFFILIATE)))
            .andReturn()
            .getResponse();
    assertThat(home.getContentAsString(StandardCharsets.UTF_8))
        .contains("The referral program has ended");
  }

  @Test
  void aShareIsPaidFromTheMomentItWasDecided() throws Exception {
    known.store(Map.of(Setting.REFUND_DAYS, "30"));
    Instant before = clock.instant();

    MockHttpServletResponse saved = decide(Map.of("program", "yes", "rate", "40 %"));

    assertThat(saved.getStatus()).isEqualTo(303);
    CommissionPlan plan = program.plan();
    assertThat(plan.rate()).isEqualTo(Rate.percent(40));
    assertThat(plan.validFrom()).isAfterOrEqualTo(before.minusMillis(1));
    assertThat(plan.holdDays()).as("no shorter than the refund promise").isEqualTo(30);
    assertThat(office.history()).containsExactly(plan);
    assertThat(audit.of("plan:" + plan.version()))
        .extracting(AuditEntry::action)
        .containsExactly("affiliates.plan-published");
    assertThat(read("/")).contains("Share and earn");
    assertThat(read("/affiliates")).contains("40 %");
    assertThat(read("/terms")).contains("Sharing for a commission");
    assertThat(read("/help")).contains("a sale is missing");
    assertThat(owner(STEP)).contains("value=\"40\"", "a commission waits 30 days");
    assertThat(owner("/admin/setup")).doesNotContain("Say whether people");
  }

  @Test
  void noIsADecisionToo() throws Exception {
    assertThat(owner(STEP)).doesNotContain("checked>");

    assertThat(decide(Map.of("program", "no", "rate", "75")).getStatus()).isEqualTo(303);

    assertThat(office.isDecided()).isTrue();
    assertThat(program.isOpen()).isFalse();
    assertThat(owner("/admin/setup")).doesNotContain("Say whether people");
    assertThat(new Visitor(mvc).get("/affiliates").getStatus()).isEqualTo(404);
  }

  @Test
  void anOrderKeepsTheTermsOfItsMoment() throws Exception {
    decide(Map.of("program", "yes", "rate", "40"));
    Affiliate affiliate = story.affiliate("Kavya Nair");
    String token = story.click(affiliate, clock.instant()).token();
    Order before = placed(token);
    decide(Map.of("program", "no"));
    Order after = placed(token);

    till.pay(before);
    till.pay(after);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !told(before).isEmpty() && !told(after).isEmpty());
    assertThat(told(before).getFirst().winner()).isEqualTo(affiliate.user());
    assertThat(told(before).getFirst().earnings())
        .singleElement()
        .satisfies(e -> assertThat(e.amount()).isEqualTo(Money.paise(67_762)));
    assertThat(told(after).getFirst().winner()).isNull();
    assertThat(told(after).getFirst().earnings()).isEmpty();
    assertThat(stories.unfinished(List.of(before.id().value(), after.id().value()))).isEmpty();
  }

  private List<SaleStory> told(Order order) {
    return stories.ofOrder(order.id().value());
  }

  private Order placed(String token) {
    PlaceOrder wish =
        shop.wish(Shop.freshEmail(), IndianState.GOA, shop.product(Money.rupees(1_999)));
    return checkouts.place(
        new PlaceOrder(
            wish.key(), wish.products(), wish.contact(), null, Attribution.carried(token), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''    | ''      | Choose one of the two.",
        "maybe | 40      | Choose one of the two.",
        "yes   | ''      | Write a share above 0",
        "yes   | 0       | Write a share above 0",
        "yes   | 101     | Write a share above 0",
        "yes   | lots    | Write a share above 0",
        "yes   | -5      | Write a share above 0",
      })
  void whatCannotBeIsSentBackWithASentence(String choice, String rate, String sentence)
      throws Exception {
    MockHttpServletResponse answer = decide(Map.of("program", choice, "rate", rate));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(sentence);
    assertThat(office.isDecided()).isFalse();
  }

  @Test
  void aShareThatLosesMoneyHasToBeAgreedTo() throws Exception {
    shop.product(Money.rupees(1_999));

    MockHttpServletResponse refused = decide(Map.of("program", "yes", "rate", "99"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("I know that this loses ₹");

    assertThat(decide(Map.of("program", "yes", "rate", "99", "lossKnown", "true")).getStatus())
        .isEqualTo(303);
    assertThat(program.plan().rate()).isEqualTo(Rate.percent(99));
  }

  /** The step of the schema, said again where there is an installation. */
  @ParameterizedTest
  @ValueSource(ints = {80, 75})
  void anAcademyThatExistedKeepsItsTerms(int percent) throws Exception {
    TrialTerms.pay(application, percent);

    jdbc.sql(
            new ClassPathResource("db/migration/affiliates/V1.81.150__begin_without_a_program.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .strip()
                .replaceFirst(";$", ""))
        .update();

    assertThat(
            jdbc.sql("SELECT rate_basis_points FROM affiliates_plan WHERE version = 1")
                .query(Integer.class)
                .single())
        .isEqualTo(percent * 100);
    assertThat(office.isDecided()).isTrue();
  }

  private MockHttpServletResponse join(UserId person) throws Exception {
    return mvc.perform(
            MockMvcRequestBuilders.get("/affiliate/join").with(SignedIn.as(person, Role.LEARNER)))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse decide(Map<String, String> form) throws Exception {
    return send(STEP, UserId.next(), form);
  }

  private MockHttpServletResponse send(String path, UserId who, Map<String, String> form)
      throws Exception {
    Role role = path.equals(STEP) ? Role.OWNER : Role.LEARNER;
    var request = MockMvcRequestBuilders.post(path).with(SignedIn.as(who, role));
    form.forEach(request::param);
    return new Visitor(mvc).send(request);
  }

  private String owner(String path) throws Exception {
    MockHttpServletResponse page =
        mvc.perform(MockMvcRequestBuilders.get(path).with(SignedIn.as(Role.OWNER)))
            .andReturn()
            .getResponse();
    assertThat(page.getStatus()).as(path).isEqualTo(200);
    return page.getContentAsString(StandardCharsets.UTF_8);
  }

  private String read(String path) throws Exception {
    MockHttpServletResponse page = new Visitor(mvc).get(path);
    assertThat(page.getStatus()).as(path).isEqualTo(200);
    return page.getContentAsString(StandardCharsets.UTF_8);
  }
}
