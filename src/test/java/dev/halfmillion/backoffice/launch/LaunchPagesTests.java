package dev.halfmillion.backoffice.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.program.TrialTerms;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.MailSetUp;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.live.LaunchPad;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettledAcademy;
import dev.halfmillion.sales.FakeGateway;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.TrialTest;
import dev.halfmillion.testing.Visitor;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The last two steps of an owner: a test sale, and going live. */
@TrialTest
class LaunchPagesTests {

  private static final String LIVE = "/admin/setup/live";
  private static final String SALE = "/admin/setup/test-sale";

  @Autowired ApplicationContext application;
  @Autowired MockMvc mvc;
  @Autowired Academy academy;
  @Autowired KnownSettings known;
  @Autowired AuditLog audit;
  @Autowired LaunchPad pad;
  @Autowired FakeGateway fake;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Refunds refunds;
  @Autowired Transactions transactions;
  @Autowired OrderBook orders;
  @Autowired TestSales sales;
  @Autowired TestSaleSteps steps;
  @Autowired UserRegistration registration;
  @Autowired UserRoles roles;
  @Autowired JdbcClient jdbc;

  @Autowired MailSetUp mail;
  @Autowired GatewayKeys keys;

  private final GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private UserId owner = UserId.next();

  @BeforeEach
  void anOwner() {
    SettledAcademy.forget(known);
    post.start();
    owner =
        registration.ensure("owner-" + Ids.next() + "@trial.test", "Meera Rao", "+919822041576");
    roles.grant(owner, Role.OWNER, null);
  }

  @AfterEach
  void aTrialAgain() {
    post.stop();
    keys.forget("razorpay");
    fake.setOff(false);
    SettledAcademy.forget(known);
    TrialTerms.forget(application);
    pad.backToTrial();
  }

  @Test
  void nobodyGoesLiveBeforeWhatIsNeededIsDone() throws Exception {
    assertThat(read(LIVE))
        .contains("The academy has no name yet.", "Needed")
        .doesNotContain("I mean it");

    MockHttpServletResponse refused = send(LIVE, Map.of("sure", "yes"));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("Your business: The academy has no name yet.");
    assertThat(academy.testing()).isTrue();
  }

  @Test
  void goesLiveOnceByAWordOfTheOwner() throws Exception {
    everythingIsSettled();
    assertThat(read(LIVE)).contains("no way back", "HALFMILLION_MODE=production");
    MockHttpServletResponse unsure = send(LIVE, Map.of());
    assertThat(unsure.getStatus()).isEqualTo(422);
    assertThat(unsure.getContentAsString()).contains("Tick the box");
    assertThat(academy.testing()).isTrue();

    MockHttpServletResponse went = send(LIVE, Map.of("sure", "yes"));

    assertThat(went.getStatus()).isEqualTo(303);
    assertThat(academy.testing()).isFalse();
    assertThat(read(LIVE)).contains("You are live", "Since").doesNotContain("I mean it");
    assertThat(read("/mailbox", 404)).isNotNull();
    assertThat(audit.of("academy").getFirst().action()).isEqualTo("academy.went-live");
    assertThat(send(LIVE, Map.of("sure", "yes")).getStatus()).isEqualTo(409);
    assertThat(new Visitor(mvc).get("/").getContentAsString())
        .doesNotContain("every sale is a test");
  }

  @Test
  void aTestSaleGoesThroughEverythingAndLeavesNothingBehind() throws Exception {
    fake.setOff(true);
    shop.product(Money.rupees(1_999));
    TrialTerms.pay(application, 80);
    new AffiliateStory(application).affiliate("Kavya Nair");
    String key = Ids.next().toString();

    assertThat(read(SALE)).contains("Send a");
    assertThat(send(SALE, Map.of("key", key)).getStatus()).isEqualTo(303);
    assertThat(send(SALE, Map.of("key", key)).getStatus()).isEqualTo(303);

    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(notDone()).isEmpty());
    Order order = orders.find(sales.latest().orElseThrow()).orElseThrow();
    assertThat(order.status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(order.test()).isTrue();
    assertThat(read(SALE))
        .contains(
            "taken back out of the figures",
            "TEST/",
            "TCN/",
            "An affiliate’s link was followed",
            "is closed again")
        .contains(order.number());
    assertThat(read("/admin/setup")).contains("A test sale</a></span>");
    MoneyInvariants.of(jdbc).about(List.of(order.id())).requireSoundMoney();
  }

  @Test
  void aLiveAcademySendsNoTestSale() throws Exception {
    shop.product(Money.rupees(499));
    pad.goLive();

    assertThat(read(SALE)).contains("sells for real").doesNotContain("Send a test sale");
    assertThat(send(SALE, Map.of("key", "a-key")).getStatus()).isEqualTo(409);
  }

  @Test
  void aTestSaleThatTheLaunchOvertookIsLeftAsItIs() {
    Order order = notTakenBackYet();
    pad.goLive();

    takingBack(academy).on(paid(order));

    assertThat(refunds.of(order.id())).isEmpty();
  }

  @Test
  void aLaunchInTheMiddleOfTakingBackLeavesTheSaleAsItIs() {
    Order order = notTakenBackYet();
    Academy before = Mockito.mock(Academy.class);
    Mockito.when(before.testing()).thenReturn(true);
    pad.goLive();

    transactions.run(() -> takingBack(before).on(paid(order)));

    assertThat(refunds.of(order.id())).isEmpty();
  }

  /** It becomes a test sale only after the news of its payment was dealt with. */
  private Order notTakenBackYet() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(499)));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql(
                            "SELECT COUNT(*) FROM EVENT_PUBLICATION"
                                + " WHERE listener_id = 'backoffice.take-back-test-sale'")
                        .query(Long.class)
                        .single()
                    == 0);
    sales.add(order.id(), Ids.next().toString(), owner, Instant.EPOCH);
    return order;
  }

  private TakingBack takingBack(Academy present) {
    return new TakingBack(sales, orders, refunds, present);
  }

  private static OrderPaid paid(Order order) {
    return new OrderPaid(
        order.id(),
        order.number(),
        UserId.next(),
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(),
        null,
        "",
        "",
        false);
  }

  @Test
  void aFormWithoutItsKeyIsShownAgain() throws Exception {
    shop.product(Money.rupees(499));

    assertThat(send(SALE, Map.of("key", "")).getStatus()).isEqualTo(422);
    assertThat(send(SALE, Map.of("key", "x".repeat(61))).getStatus()).isEqualTo(422);
  }

  private List<TestSalePage.Step> notDone() {
    return steps.of(orders.find(sales.latest().orElseThrow()).orElseThrow()).stream()
        .filter(step -> !step.state().equals("done"))
        .toList();
  }

  private void everythingIsSettled() {
    shop.product(Money.rupees(999));
    known.store(
        Map.of(
            Setting.NAME, "Surya Classes",
            Setting.STATE, "29",
            Setting.ADDRESS, "4 Mill Road, Bengaluru",
            Setting.TAX_STRATEGY, "none",
            Setting.REFUND_DAYS, "14"));
    TrialTerms.pay(application, 40);
    keys.store("razorpay", new KeySet("rzp_live_Surya000000002", "secret", "hook", null));
    Map<Setting, String> server =
        Map.of(
            Setting.MAIL_HOST, "127.0.0.1",
            Setting.MAIL_PORT, String.valueOf(post.getSmtp().getPort()),
            Setting.MAIL_USER, "",
            Setting.MAIL_PASSWORD, "",
            Setting.MAIL_SECURITY, "none",
            Setting.MAIL_FROM, "school@trial.test");
    assertThat(mail.tryAndKeep(server, "meera@trial.test", owner)).isEmpty();
  }

  private String read(String path) throws Exception {
    return read(path, 200);
  }

  private String read(String path, int status) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(MockMvcRequestBuilders.get(path).with(SignedIn.as(owner, Role.OWNER)))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(status);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse send(String path, Map<String, String> form) throws Exception {
    var request = MockMvcRequestBuilders.post(path).with(SignedIn.as(owner, Role.OWNER));
    form.forEach(request::param);
    return new Visitor(mvc).send(request);
  }
}
