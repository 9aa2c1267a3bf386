package dev.halfmillion.affiliates.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.soundness.SoundnessCheck;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderRefunded;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that somebody changed by hand are found and named; the same rows untouched are not. */
@SalesTest
@RecordApplicationEvents
class PlantedFaultsModuleTests {

  private static final int MOST = 10_000;
  private static final String FAULTS =
      """
      Double entry | sale | UPDATE ledger_entry SET amount_minor = amount_minor + 1 WHERE line = 1 AND journal_id IN (SELECT id FROM ledger_journal WHERE cause = :sale)
      Double entry | sale | DELETE FROM ledger_entry WHERE journal_id IN (SELECT id FROM ledger_journal WHERE cause = :sale)
      Orders, payments and invoices | order | UPDATE payments_capture SET amount_minor = amount_minor - 100 WHERE order_id = :order
      Orders, payments and invoices | order | DELETE FROM sales_invoice WHERE kind = 'INVOICE' AND order_id = :order
      Orders, payments and invoices | order | UPDATE ledger_journal SET cause = 'sale:none' WHERE cause = :sale
      Orders, payments and invoices | order | UPDATE sales_order SET status = 'PLACED' WHERE id = :order
      Orders, payments and invoices | order | UPDATE sales_order_line SET refunded_minor = refunded_minor - 1 WHERE order_id = :order
      Orders, payments and invoices | order | UPDATE sales_order_line SET refunded_minor = gross_minor WHERE order_id = :order
      Invoice numbers | last number | UPDATE sales_invoice_series SET last_serial = last_serial + 1
      Payments and refunds | cap_ | UPDATE payments_refund SET amount_minor = 99901 WHERE order_id = :order
      Payments and refunds | cap_ | UPDATE payments_capture SET surplus = TRUE WHERE order_id = :order
      Access | order | DELETE FROM entitlements_grant WHERE source = :grants
      Access | order | UPDATE sales_order SET status = 'PLACED' WHERE id = :order
      Commissions | affiliate | UPDATE affiliates_commission SET amount_minor = amount_minor - 1 WHERE kind = 'reversal' AND order_id = :order
      Commissions | affiliate | UPDATE affiliates_commission SET status = 'paid' WHERE kind = 'sale' AND order_id = :order
      Commissions | affiliate | UPDATE affiliates_line_refund SET refunded_minor = refunded_minor + 10000 WHERE line_id IN (SELECT line_id FROM affiliates_line WHERE order_id = :order)
      """;

  @Autowired ApplicationContext application;
  @Autowired ApplicationEvents events;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired List<SoundnessCheck> checks;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private CommissionBench bench;
  private Affiliate affiliate;
  private Order order;
  private Map<String, Object> names;

  @BeforeEach
  void aSaleByAnAffiliateOfWhichAThirdWentBack() {
    bench = new CommissionBench(application);
    affiliate = bench.story.affiliate("Kavya Nair");
    ProductId product = shop.product(Money.paise(99_900), Deliverable.course(Ids.next()));
    String token = bench.story.click(affiliate, bench.clock.instant()).token();
    PlaceOrder wish = shop.wish(Shop.freshEmail(), IndianState.GOA, product);
    order =
        checkouts.place(
            new PlaceOrder(
                wish.key(),
                wish.products(),
                wish.contact(),
                null,
                Attribution.carried(token),
                null));
    BusinessClock.at(bench.clock.instant(), () -> till.pay(order));
    events.stream(OrderPaid.class)
        .filter(paid -> paid.orderId().equals(order.id()))
        .forEach(bench::paid);
    till.refund(order, Money.paise(33_300), "part", null);
    events.stream(OrderRefunded.class)
        .filter(back -> back.orderId().equals(order.id()))
        .forEach(bench::refunded);
    names =
        Map.of("order", order.id(), "affiliate", affiliate.user(), "sale", "sale:" + order.id());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(delimiter = '|', textBlock = FAULTS)
  void whatIsChangedByHandIsFoundAndNamed(String check, String named, String change) {
    String name = String.valueOf(names.getOrDefault(named, named));
    List<String> before = findings(check);
    assertThat(before).noneMatch(finding -> finding.contains(order.id().toString()));
    assertThat(before).noneMatch(finding -> finding.contains(affiliate.user().toString()));

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              transaction.setRollbackOnly();
              plant(change);
              List<String> after = findings(check);
              assertThat(after).hasSizeGreaterThan(before.size());
              assertThat(after).anyMatch(finding -> finding.contains(name));
            });
  }

  private void plant(String change) {
    int changed =
        jdbc.sql(change)
            .param("order", Ids.bytes(order.id().value()))
            .param("sale", "sale:" + order.id())
            .param("grants", "order:" + order.id())
            .update();
    assertThat(changed).isPositive();
  }

  private List<String> findings(String name) {
    return checks.stream()
        .filter(check -> check.name().equals(name))
        .flatMap(check -> check.findings(jdbc, MOST).stream())
        .toList();
  }
}
