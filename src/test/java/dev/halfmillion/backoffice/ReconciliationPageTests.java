package dev.halfmillion.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.backoffice.SettledDay.Names;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.SaleChecks;
import dev.halfmillion.payments.SaleChecks.Finding;
import dev.halfmillion.payments.SaleChecks.Sold;
import dev.halfmillion.payments.SaleChecks.Wrong;
import dev.halfmillion.payments.reconciliation.ReconciliationPlan;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.sandbox.SandboxPayment.Method;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Differences between a gateway and everything that hangs on its payments. */
@HalfmillionTest
class ReconciliationPageTests {

  private static final String ELSEWHERE = "setl_elsewhere";

  @Autowired MockMvc mvc;
  @Autowired Shop shop;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook orders;
  @Autowired Payments payments;
  @Autowired SandboxHistory gateway;
  @Autowired ReconciliationPlan plan;
  @Autowired SaleChecks checks;
  @Autowired JdbcTemplate template;
  @Autowired JdbcClient jdbc;

  @Test
  void threeFaultsAmongTenThousandSettledPaymentsAreListedAndNothingElse() throws Exception {
    LocalDate day = LocalDate.of(2023, 3, 15);
    Instant noon = day.atTime(12, 0).atZone(Zones.INDIA).toInstant();
    ProductId product = shop.product(Money.paise(199_900));
    SettledDay sales = new SettledDay(template, product, Ids.next(), noon, "many");
    List<Names> names = sales.fill(10_000, 5_000, 10_000);
    Names unknown = new Names(Ids.next(), Ids.next(), Ids.next(), "order_nobody", "pay_nobody");
    sales.gatewaySide(unknown, ELSEWHERE, 199_900);
    sales.write();
    Order missing = paidWithoutNews(product, noon);

    compare(day);

    String wrong = names.get(5_000).payment();
    String paid = paymentOf(missing);
    assertThat(listed("15 Mar 2023"))
        .containsExactlyInAnyOrder(
            "The amounts differ: " + wrong + " ₹1,999.00 ₹1,899.00",
            "Paid at the gateway, unknown here: pay_nobody – ₹1,999.00",
            "Paid at the gateway, not booked here: " + paid + " – ₹1,999.00");

    mvc.perform(post(href(paid) + "/repairs").with(SignedIn.as(Role.FINANCE)).with(Csrf.token()))
        .andExpect(redirectedUrl("/admin/reconciliation"));
    Order booked = orders.find(missing.id()).orElseThrow();
    assertThat(booked.status()).isEqualTo(OrderStatus.PAID);
    assertThat(orders.documents(missing.id())).hasSize(1);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> checks.findings(List.of(sold(booked))).isEmpty());
    compare(day);
    assertThat(listed("15 Mar 2023")).hasSize(2).noneMatch(row -> row.contains(paid));
  }

  private Order paidWithoutNews(ProductId product, Instant at) {
    Order[] made = new Order[1];
    BusinessClock.at(
        at,
        () -> {
          made[0] = shop.placed(IndianState.GOA, product);
          checkouts.pay(made[0].id());
          String receipt = payments.attemptsOf(made[0].id().value()).getFirst().id().toString();
          gateway.pay(receipt, Method.UPI);
        });
    jdbc.sql("UPDATE sandbox_payment SET settlement_id = :elsewhere WHERE id = :id")
        .param("elsewhere", ELSEWHERE)
        .param("id", paymentOf(made[0]))
        .update();
    return made[0];
  }

  private String paymentOf(Order order) {
    String at = payments.attemptsOf(order.id().value()).getFirst().gatewayOrderId();
    return jdbc.sql("SELECT id FROM sandbox_payment WHERE order_id = :order")
        .param("order", at)
        .query(String.class)
        .single();
  }

  private void compare(LocalDate day) {
    plan.ask("sandbox", new Period(day, day));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                jdbc.sql(
                        "SELECT state FROM payments_reconciliation WHERE gateway = 'sandbox' AND"
                            + " day = :day")
                    .param("day", day)
                    .query(String.class)
                    .single()
                    .equals("DONE"));
  }

  private static final Pattern ROW =
      Pattern.compile(
          "<a href=\"(/admin/reconciliation/differences/dif_\\w+)\">([^<]+)</a><small>(\\S+),"
              + " sandbox, ([^<]+)</small>.*?data-says=\"here\">([^<]+)</td>.*?"
              + "data-says=\"at the gateway\">([^<]+)</td>",
          Pattern.DOTALL);

  private List<MatchResult> rows() throws Exception {
    String page =
        mvc.perform(get("/admin/reconciliation").with(SignedIn.as(Role.FINANCE)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return ROW.matcher(page).results().toList();
  }

  private List<String> listed(String day) throws Exception {
    return rows().stream()
        .filter(row -> row.group(4).equals(day))
        .map(row -> row.group(2) + ": " + row.group(3) + " " + row.group(5) + " " + row.group(6))
        .toList();
  }

  private String href(String subject) throws Exception {
    return rows().stream()
        .filter(row -> row.group(3).equals(subject))
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  @Test
  void whatAPaymentShouldHaveLedToIsCheckedAndDoneAgain() {
    Order order = shop.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    Sold sold = sold(order);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> checks.findings(List.of(sold)).isEmpty());

    delete("DELETE FROM entitlements_grant WHERE source = :name", "order:" + order.id());
    delete("DELETE FROM affiliates_attribution WHERE order_id = :name", id(order));
    assertThat(checks.findings(List.of(sold)))
        .containsExactlyInAnyOrder(
            new Finding(Wrong.NO_GRANT, order.id().value(), null),
            new Finding(Wrong.NO_COMMISSION, order.id().value(), null));

    checks.mend(Wrong.NO_GRANT, order.id().value(), new UserId(Ids.next()));
    checks.mend(Wrong.NO_COMMISSION, order.id().value(), new UserId(Ids.next()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> checks.findings(List.of(sold)).isEmpty());
    assertThat(rowsOf("entitlements_grant WHERE source = :name", "order:" + order.id()))
        .isEqualTo(1);
  }

  @Test
  void anOrderThatIsNotPaidAndASaleThatIsNotBookedAreFound() {
    Order unpaid = shop.placed(IndianState.GOA, shop.product(Money.rupees(999)));
    Sold more = new Sold(unpaid.id().value(), "test", Money.rupees(999));
    assertThat(checks.findings(List.of(more)))
        .containsExactlyInAnyOrder(
            new Finding(Wrong.NOT_PAID, unpaid.id().value(), null),
            new Finding(Wrong.JOURNAL, unpaid.id().value(), null));

    Order paid = shop.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    Sold other = new Sold(paid.id().value(), "test", Money.rupees(998));
    assertThat(checks.findings(List.of(other)))
        .contains(new Finding(Wrong.JOURNAL, paid.id().value(), Money.rupees(999)));
  }

  private static Sold sold(Order order) {
    return new Sold(order.id().value(), gatewayOf(order), order.total());
  }

  /** The shop of these tests books with a gateway of its own. */
  private static String gatewayOf(Order order) {
    return order.total().equals(Money.paise(199_900)) ? "sandbox" : "test";
  }

  private static byte[] id(Order order) {
    return Ids.bytes(order.id().value());
  }

  private void delete(String sql, Object name) {
    assertThat(jdbc.sql(sql).param("name", name).update()).isPositive();
  }

  private long rowsOf(String table, Object name) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table).param("name", name).query(Long.class).single();
  }

  @Test
  void daysAreAskedForByThoseWhoKeepTheBooksAndABadDayIsSaid() throws Exception {
    mvc.perform(
            post("/admin/reconciliation/runs")
                .param("gateway", "sandbox")
                .param("from", "2023-04-01")
                .param("to", "2023-04-02")
                .with(SignedIn.as(Role.FINANCE))
                .with(Csrf.token()))
        .andExpect(redirectedUrl("/admin/reconciliation"));
    for (String day : List.of("2999-01-01", "no day", "2023-02-30")) {
      mvc.perform(
              post("/admin/reconciliation/runs")
                  .param("gateway", "sandbox")
                  .param("from", day)
                  .param("to", day)
                  .with(SignedIn.as(Role.OWNER))
                  .with(Csrf.token()))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(Matchers.containsString("hm-error")));
    }
  }

  @Test
  void aDifferenceSaysWhatItMeansAndClosesWithAReason() throws Exception {
    UUID id = Ids.next();
    jdbc.sql(
            """
            INSERT INTO payments_difference
              (id, gateway, kind, subject, day, source, theirs_minor, theirs_currency, state,
               seen_by, found_at)
            VALUES (:id, 'sandbox', 'PAYMENT_UNKNOWN', 'pay_explained', '2023-05-05', 'API', 99900,
               'INR', 'OPEN', :id, '2023-05-06 00:30:00')
            """)
        .param("id", Ids.bytes(id))
        .update();
    String page = href("pay_explained");
    mvc.perform(get(page).with(SignedIn.as(Role.FINANCE)))
        .andExpect(
            content()
                .string(
                    Matchers.allOf(
                        Matchers.containsString("belongs to no order of ours"),
                        Matchers.containsString("₹999.00"),
                        Matchers.not(Matchers.containsString("/repairs")))));
    mvc.perform(post(page + "/repairs").with(SignedIn.as(Role.FINANCE)).with(Csrf.token()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("cannot be mended from here")));
    explain(page, " ").andExpect(status().isUnprocessableContent());
    explain(page, "The café in the lobby uses the same account.")
        .andExpect(redirectedUrl("/admin/reconciliation"));
    mvc.perform(get("/admin/reconciliation?show=closed").with(SignedIn.as(Role.FINANCE)))
        .andExpect(content().string(Matchers.containsString("pay_explained")));
    mvc.perform(get(page).with(SignedIn.as(Role.FINANCE)))
        .andExpect(content().string(Matchers.containsString("The café in the lobby")));
  }

  private ResultActions explain(String page, String reason) throws Exception {
    return mvc.perform(
        post(page + "/explanations")
            .param("reason", reason)
            .with(SignedIn.as(Role.FINANCE))
            .with(Csrf.token()));
  }
}
