package dev.halfmillion.affiliates.commissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.program.TrialTerms;
import dev.halfmillion.backoffice.MoneyToday;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.ledger.TrialBalance;
import dev.halfmillion.ledger.TrialBalances;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.payments.inbox.NewsHandler;
import dev.halfmillion.payments.inbox.Quarantined;
import dev.halfmillion.payouts.BankAccount;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.live.LaunchPad;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettledAcademy;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.sales.documents.TaxRegister;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.TrialTest;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What a trial sells counts nowhere once the academy is live, and stays to be seen. */
@TrialTest
class TrialMoneyModuleTests {

  private static final long SEED = System.nanoTime();
  private static final Period EVER =
      new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31));

  @Autowired ApplicationContext application;
  @Autowired LaunchPad pad;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired Refunds refunds;
  @Autowired OrderBook orders;
  @Autowired TrialBalances balances;
  @Autowired MoneyToday money;
  @Autowired TaxRegister register;
  @Autowired Payees payees;
  @Autowired PayoutBatches batches;
  @Autowired UserRoles roles;
  @Autowired Grants grants;
  @Autowired NewsHandler news;
  @Autowired KnownSettings known;
  @Autowired MockMvc web;

  private CommissionBench bench;

  @BeforeEach
  void bench() {
    bench = new CommissionBench(application);
    TrialTerms.pay(application, 80);
  }

  @AfterEach
  void aTrialAgain() {
    bench.systemClock.reset();
    SettledAcademy.forget(known);
    TrialTerms.forget(application);
    pad.backToTrial();
  }

  @Test
  void afterARandomTrialEveryFigureBeginsAtZeroAndTheFirstInvoiceIsNumberOne() throws Exception {
    System.out.println("trial money: seed " + SEED);
    pad.goLive();
    Map<String, Object> real = figures();
    pad.backToTrial();
    Affiliate affiliate = bench.story.affiliate("Kavya Nair");
    List<Order> tests = aTrialOf(affiliate, new Random(SEED));
    requireSound(tests);
    assertThat(figures()).doesNotContainEntry("sales", real.get("sales"));
    known.store(Map.of(Setting.INVOICE_PREFIX, "LV"));

    pad.goLive();

    assertThat(figures()).as("seed %d", SEED).isEqualTo(real);
    nothingIsOwed(affiliate);
    nothingIsOpen(tests);
    requireSound(tests);
    Order first = sold(affiliate, shop.product(Money.rupees(1_999)));
    Order second = sold(affiliate, shop.product(Money.rupees(999)));
    assertThat(List.of(first, second)).noneMatch(Order::test);
    assertThat(documents(first).getFirst()).startsWith("LV/").endsWith("/00001");
    assertThat(documents(second).getFirst()).startsWith("LV/").endsWith("/00002");
    assertThat(bench.pending(affiliate)).isEqualTo(sharesOf(first, second));
    requireSound(Stream.concat(tests.stream(), Stream.of(first, second)).toList());
    pagesTellThemApart(affiliate, tests, first);
  }

  private void nothingIsOwed(Affiliate affiliate) {
    assertThat(bench.pending(affiliate)).isZero();
    assertThat(bench.available(affiliate)).isZero();
    assertThat(bench.allocated(affiliate)).isZero();
    assertThat(bench.releases.releaseDue()).isZero();
  }

  private void nothingIsOpen(List<Order> tests) {
    assertThat(tests)
        .allSatisfy(
            order ->
                assertThat(grants.of("order:" + order.id()))
                    .isNotEmpty()
                    .allMatch(grant -> grant.revocation() != null));
  }

  private void pagesTellThemApart(Affiliate affiliate, List<Order> tests, Order real)
      throws Exception {
    assertThat(page("/admin/orders", Role.OWNER))
        .contains(real.number(), tests.getLast().number(), "hm-icon-flask-conical");
    assertThat(page("/affiliate/sales", affiliate.user())).contains("hm-icon-flask-conical");
    assertThat(page("/affiliate/sales.csv", affiliate.user()).lines()).hasSize(3);
    assertThat(page("/admin/ledger/journal.csv?from=2020-01-01", Role.OWNER))
        .contains(real.id().toString())
        .doesNotContain(tests.getFirst().id().toString());
    payoutsOfTheTrialAreMarked(affiliate);
  }

  private void payoutsOfTheTrialAreMarked(Affiliate affiliate) throws Exception {
    payouts(affiliate, "allocated", "paid", bench.clock.instant());
    assertThat(page("/affiliate/money", affiliate.user()))
        .contains("TRIAL-UTR", "hm-icon-flask-conical");
    assertThat(page("/affiliate", affiliate.user())).doesNotContain("TRIAL-UTR");
    payouts(affiliate, "paid", "allocated", null);
  }

  /** As the bank would tell, and back. */
  private void payouts(Affiliate affiliate, String from, String to, @Nullable Instant paid) {
    int changed =
        bench
            .jdbc
            .sql(
                """
                UPDATE affiliates_commission
                   SET status = :to, paid_at = :paid, payout_reference = 'TRIAL-UTR'
                 WHERE affiliate_id = :affiliate AND payout_id IS NOT NULL AND status = :from
                """)
            .param("to", to)
            .param("paid", paid == null ? null : Sql.timestamp(paid))
            .param("affiliate", Ids.bytes(affiliate.id().value()))
            .param("from", from)
            .update();
    assertThat(changed).isPositive();
  }

  @Test
  void anOrderOfTheTrialIsNeitherPaidNorGivenBackOnceLive() {
    ProductId product = shop.product(Money.rupees(499));
    Order open = shop.placed(IndianState.GOA, product);
    checkouts.pay(open.id());
    Order paid = till.paid(IndianState.GOA, product);
    pad.goLive();
    Map<String, Object> before = figures();

    assertThatThrownBy(() -> checkouts.pay(open.id()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("was a test");
    assertThatThrownBy(() -> till.tell(Step.CAPTURED, open))
        .isInstanceOf(Quarantined.class)
        .hasMessageContaining("was a test");
    assertThatThrownBy(() -> refunds.request(paid.id(), Money.rupees(499), "sorry", null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Nothing was charged");
    Handled late = news.handle("sandbox", "{}".getBytes(StandardCharsets.UTF_8));

    assertThat(late.ignored()).contains("sells for real");
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void aBatchOfTheTrialPaysNobodyOnceLive() {
    BatchId batch = batches.open(finance());
    pad.goLive();

    assertThatThrownBy(() -> batches.submit(batch, finance()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("was a test");
    assertThat(numberOf(batch)).startsWith("TEST-");
    assertThat(numberOf(batches.open(finance()))).startsWith("PO-");
  }

  private List<Order> aTrialOf(Affiliate affiliate, Random random) {
    List<Order> tests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ProductId product = shop.product(Money.paise(80_000 + random.nextInt(400_000)));
      Order order = sold(affiliate, product);
      tests.add(order);
      if (random.nextInt(3) == 0) {
        Money part = Money.paise(100 + random.nextLong(order.total().minor() - 100));
        till.refund(order, random.nextBoolean() ? order.total() : part, "part", null);
      }
    }
    settle();
    payOut(affiliate);
    tests.add(sold(affiliate, shop.product(Money.rupees(2_999))));
    tests.add(till.paid(IndianState.KARNATAKA, shop.product(Money.rupees(10))));
    settle();
    assertThat(tests).allMatch(Order::test);
    assertThat(tests).allMatch(order -> order.number().startsWith("TEST-"));
    assertThat(tests).allSatisfy(order -> assertThat(documents(order)).allMatch(this::isTest));
    return tests;
  }

  private Order sold(Affiliate affiliate, ProductId product) {
    String token = bench.story.click(affiliate, bench.clock.instant()).token();
    PlaceOrder wish = shop.wish(Shop.freshEmail(), IndianState.GOA, product);
    Order order =
        checkouts.place(
            new PlaceOrder(
                wish.key(),
                wish.products(),
                wish.contact(),
                null,
                Attribution.carried(token),
                null));
    BusinessClock.at(bench.clock.instant(), () -> till.pay(order));
    settle();
    return order;
  }

  private void settle() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                bench
                        .jdbc
                        .sql(
                            "SELECT COUNT(*) FROM EVENT_PUBLICATION"
                                + " WHERE listener_id LIKE 'affiliates.%'")
                        .query(Long.class)
                        .single()
                    == 0);
  }

  /** One that is paid out, one that stays in its batch. */
  private void payOut(Affiliate affiliate) {
    UserId user = affiliate.user();
    payees.enterPerson(user, "Kavya Nair", new Pan("ABCPR1234M"), user);
    payees.enterMethod(user, new BankAccount("Kavya Nair", "8010123456789", "HDFC0001234"), user);
    bench.systemClock.advance(Duration.ofDays(15));
    bench.releases.releaseDue();
    UserId maker = finance();
    bench.preparation.prepare(maker).batch().ifPresent(batch -> batches.submit(batch, maker));
    assertThat(bench.allocated(affiliate)).isPositive();
  }

  private UserId finance() {
    UserId user = bench.story.person("Finance One");
    roles.grant(user, Role.FINANCE, null);
    return user;
  }

  private Map<String, Object> figures() {
    return Map.of(
        "balance", balances.now().map(TrialMoneyModuleTests::text).toList(),
        "balance of a day", balances.upTo(EVER.to()).map(TrialMoneyModuleTests::text).toList(),
        "today", money.figures(Money.INR),
        "register", register.totals(EVER),
        "sales", orders.count(),
        "refunds on the way", refunds.onTheWay(Money.INR),
        "next payout", bench.preparation.preview().lines());
  }

  private static String text(TrialBalance balance) {
    assertThat(balance.balanced()).isTrue();
    return balance.accounts().stream()
        .map(account -> account.code() + " " + account.balance().minor())
        .collect(Collectors.joining(", "));
  }

  private void requireSound(List<Order> some) {
    MoneyInvariants.of(bench.jdbc).about(some.stream().map(Order::id).toList()).requireSoundMoney();
  }

  private List<String> documents(Order order) {
    return orders.documents(order.id()).stream().map(OrderBook.Document::number).toList();
  }

  private boolean isTest(String number) {
    return number.startsWith("TEST/") || number.startsWith("TCN/");
  }

  private static long sharesOf(Order... sold) {
    long minor = 0;
    for (Order order : sold) {
      minor += Math.round(order.tax().taxable().minor() * 0.8);
    }
    return minor;
  }

  private String numberOf(BatchId batch) {
    return bench
        .jdbc
        .sql("SELECT number FROM payouts_batch WHERE id = :id")
        .param("id", Ids.bytes(batch.value()))
        .query(String.class)
        .single();
  }

  private String page(String path, Role role) throws Exception {
    return web.perform(MockMvcRequestBuilders.get(path).with(SignedIn.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String page(String path, UserId user) throws Exception {
    return web.perform(
            MockMvcRequestBuilders.get(path).with(SignedIn.as(user, Role.LEARNER, Role.AFFILIATE)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
