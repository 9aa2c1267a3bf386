package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateBooks;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionReleases;
import dev.halfmillion.affiliates.PayoutPreparation;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sales.OrderDisputed;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderRefunded;
import dev.halfmillion.testing.MovableClock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commission doors of a running application, and the figures to look at. */
final class CommissionBench {

  final AffiliateStory story;
  final MovableClock systemClock;
  final BusinessClock clock;
  final CommissionReleases releases;
  final HeldCommissions held;
  final PayoutPreparation preparation;
  final AffiliateBooks books;
  final CommissionRows rows;
  final JdbcClient jdbc;
  private final Commissioning commissioning;
  private final Transactions transactions;
  private final Ledger ledger;

  CommissionBench(ApplicationContext application) {
    this.story = new AffiliateStory(application);
    this.systemClock = application.getBean(MovableClock.class);
    this.clock = application.getBean(BusinessClock.class);
    this.releases = application.getBean(CommissionReleases.class);
    this.held = application.getBean(HeldCommissions.class);
    this.preparation = application.getBean(PayoutPreparation.class);
    this.books = application.getBean(AffiliateBooks.class);
    this.rows = application.getBean(CommissionRows.class);
    this.jdbc = application.getBean(JdbcClient.class);
    this.commissioning = application.getBean(Commissioning.class);
    this.transactions = application.getBean(Transactions.class);
    this.ledger = application.getBean(Ledger.class);
  }

  /** Delivers an event, in a transaction as the listener has one. */
  void paid(OrderPaid order) {
    transactions.run(() -> commissioning.paid(order));
  }

  /** Delivers an event, in a transaction as the listener has one. */
  void refunded(OrderRefunded refund) {
    transactions.run(() -> commissioning.refunded(refund));
  }

  /** Delivers an event, in a transaction as the listener has one. */
  void disputed(OrderDisputed dispute) {
    transactions.run(() -> commissioning.disputed(dispute));
  }

  /** A paid order that an affiliate's click won. */
  OrderPaid wonOrder(Affiliate affiliate, AffiliateStory.Sold course) {
    OrderPaid order =
        story.order(course, story.click(affiliate, clock.instant()).token(), clock.instant());
    paid(order);
    return order;
  }

  Commission commissionOf(OrderPaid order) {
    return transactions.call(
        () -> rows.lockOfLine(order.lines().getFirst().lineId()).orElseThrow());
  }

  CommissionId idOf(OrderPaid order) {
    return commissionOf(order).id();
  }

  /** The rows of an affiliate: kind, status and minor units, oldest first. */
  List<String> rowsOf(Affiliate affiliate) {
    return jdbc.sql(
            "SELECT kind, status, amount_minor FROM affiliates_commission"
                + " WHERE affiliate_id = :id ORDER BY id")
        .param("id", Ids.bytes(affiliate.id().value()))
        .query(
            (row, n) ->
                row.getString(1) + " " + row.getString(2) + " " + row.getLong("amount_minor"))
        .list();
  }

  /** What all rows of an affiliate add up to, in minor units. */
  long sumOf(Affiliate affiliate) {
    return jdbc.sql(
            "SELECT COALESCE(SUM(amount_minor), 0) FROM affiliates_commission"
                + " WHERE affiliate_id = :id AND status <> 'rejected'")
        .param("id", Ids.bytes(affiliate.id().value()))
        .query(Long.class)
        .single();
  }

  /** What the check of the books has against an affiliate. */
  List<String> wrong(Affiliate affiliate) {
    return books.check().stream()
        .filter(sentence -> sentence.startsWith(affiliate.user().toString()))
        .toList();
  }

  long pending(Affiliate affiliate) {
    return balance(CommissionJournals.PENDING, affiliate);
  }

  long available(Affiliate affiliate) {
    return balance(CommissionJournals.AVAILABLE, affiliate);
  }

  long allocated(Affiliate affiliate) {
    return balance(CommissionJournals.ALLOCATED, affiliate);
  }

  private long balance(AccountRef account, Affiliate affiliate) {
    return ledger.balance(account.of(affiliate.user()), Money.INR).minor();
  }

  List<Map<String, Object>> candidates(OrderPaid order) {
    return jdbc.sql(
            """
            SELECT c.rule, c.verdict, c.affiliate_id, a.plan_version, a.precedence
            FROM affiliates_candidate c JOIN affiliates_attribution a ON a.id = c.attribution_id
            WHERE a.line_id = :line ORDER BY c.position
            """)
        .param("line", Ids.bytes(order.lines().getFirst().lineId()))
        .query()
        .listOfRows();
  }

  String rule(OrderPaid order) {
    return jdbc.sql("SELECT rule FROM affiliates_attribution WHERE line_id = :line")
        .param("line", Ids.bytes(order.lines().getFirst().lineId()))
        .query(String.class)
        .single();
  }

  /** How often what an affiliate earned was added to or changed its status. */
  long version(Affiliate affiliate) {
    return jdbc.sql("SELECT version FROM affiliates_figures WHERE affiliate_id = :id")
        .param("id", Ids.bytes(affiliate.id().value()))
        .query(Long.class)
        .single();
  }
}
