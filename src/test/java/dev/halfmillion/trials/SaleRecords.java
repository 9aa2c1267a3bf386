package dev.halfmillion.trials;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.sales.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts, from outside, what the tables hold of a sale. */
final class SaleRecords {

  private static final String PARTS =
      """
      SELECT
        (SELECT COUNT(*) FROM payments_capture WHERE order_id = :id AND NOT surplus),
        (SELECT COUNT(*) FROM payments_capture WHERE order_id = :id AND surplus),
        (SELECT COUNT(*) FROM sales_invoice WHERE order_id = :id AND kind = 'INVOICE'),
        (SELECT COUNT(*) FROM entitlements_grant
          WHERE source = CONCAT('order:', :name) AND live = 1),
        (SELECT COUNT(*) FROM ledger_journal WHERE cause = CONCAT('sale:', :name)),
        (SELECT COUNT(*) FROM affiliates_attribution WHERE order_id = :id),
        (SELECT COUNT(*) FROM affiliates_commission WHERE order_id = :id),
        (SELECT COUNT(*) FROM ledger_journal
          WHERE about = :name AND cause LIKE 'commission:%'),
        (SELECT COUNT(*) FROM learning_enrollment e
           JOIN entitlements_grant g ON g.user_id = e.user_id AND g.target_id = e.course_id
          WHERE g.source = CONCAT('order:', :name)),
        (SELECT COUNT(*) FROM notifications_mail m
           JOIN notifications_about a ON a.mail_id = m.id
          WHERE a.subject = :name AND m.cause LIKE 'receipt:%'),
        (SELECT COUNT(*) FROM notifications_mail m
           JOIN notifications_about a ON a.mail_id = m.id
          WHERE a.subject = :name AND m.cause LIKE 'sale:%')
      """;

  private final JdbcClient jdbc;

  SaleRecords(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /**
   * How often each part of a sale is there.
   *
   * @param fulfilled captured payments that paid the order
   * @param surplus captured payments too many
   * @param invoices its invoices
   * @param grants what it gives, not revoked
   * @param sales its journals in the books
   * @param decisions who won its line
   * @param commissions what the winner earns
   * @param commissionJournals the same in the books
   * @param enrollments courses its buyer studies
   * @param receipts receipt mails
   * @param news mails to the affiliate
   */
  record Parts(
      long fulfilled,
      long surplus,
      long invoices,
      long grants,
      long sales,
      long decisions,
      long commissions,
      long commissionJournals,
      long enrollments,
      long receipts,
      long news) {

    /** Nothing has happened yet. */
    static final Parts NONE = new Parts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The sale is committed and nobody has heard of it. */
    static final Parts SOLD = new Parts(1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);

    /** Everything has happened, once. */
    static final Parts ONCE = new Parts(1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    /** The same of something that is no course. */
    Parts unenrolled() {
      return new Parts(
          fulfilled,
          surplus,
          invoices,
          grants,
          sales,
          decisions,
          commissions,
          commissionJournals,
          0,
          receipts,
          news);
    }

    /** The same as if no payment too many had come in. */
    Parts withoutSurplus() {
      return new Parts(
          fulfilled,
          0,
          invoices,
          grants,
          sales,
          decisions,
          commissions,
          commissionJournals,
          enrollments,
          receipts,
          news);
    }

    /** Everything has happened once, and one payment too many came in. */
    static final Parts PAID_TWICE = new Parts(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
  }

  /** The order placed with an address. */
  OrderId orderOf(WebBuyer buyer) {
    return orderOf(buyer.email());
  }

  /** The order placed with an address. */
  OrderId orderOf(String email) {
    return jdbc.sql("SELECT id FROM sales_order WHERE buyer_email = :email")
        .param("email", email)
        .query((row, n) -> new OrderId(Ids.uuid(row, "id")))
        .single();
  }

  /** Whether the sale is committed; asks no table of its listeners. */
  boolean isPaid(OrderId order) {
    return jdbc.sql("SELECT status FROM sales_order WHERE id = :id")
        .param("id", Ids.bytes(order.value()))
        .query(String.class)
        .single()
        .equals("PAID");
  }

  /** What is there of a sale. */
  Parts of(OrderId order) {
    return jdbc.sql(PARTS)
        .param("id", Ids.bytes(order.value()))
        .param("name", order.toString())
        .query(SaleRecords::parts)
        .single();
  }

  private static Parts parts(ResultSet row, int n) throws SQLException {
    return new Parts(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11));
  }

  /** Debits less credits in minor units of all that is booked about some orders, by account. */
  Map<String, Long> accounts(List<OrderId> orders) {
    return jdbc
        .sql(
            """
            SELECT a.code, SUM(e.amount_minor) AS balance
              FROM ledger_journal j
              JOIN ledger_entry e ON e.journal_id = j.id
              JOIN ledger_account a ON a.id = e.account_id
             WHERE j.about IN (:orders)
             GROUP BY a.code
            """)
        .param("orders", orders.stream().map(OrderId::toString).toList())
        .query((row, n) -> Map.entry(row.getString("code"), row.getLong("balance")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The serial numbers of some orders' invoices, ascending. */
  List<Long> invoiceSerials(List<OrderId> orders) {
    return jdbc.sql(
            """
            SELECT serial FROM sales_invoice
             WHERE kind = 'INVOICE' AND order_id IN (:orders) ORDER BY serial
            """)
        .param("orders", orders.stream().map(order -> Ids.bytes(order.value())).toList())
        .query(Long.class)
        .list();
  }

  /** The states of an order's refunds. */
  List<String> refunds(OrderId order) {
    return jdbc.sql("SELECT state FROM payments_refund WHERE order_id = :id AND surplus")
        .param("id", Ids.bytes(order.value()))
        .query(String.class)
        .list();
  }

  /** How many rows some tables have. */
  Map<String, Long> rows(List<String> tables) {
    return tables.stream()
        .collect(Collectors.toMap(table -> table, table -> count("SELECT COUNT(*) FROM " + table)));
  }

  /** How many events wait for a listener. */
  long waitingEvents() {
    return count("SELECT COUNT(*) FROM EVENT_PUBLICATION");
  }

  /** How many listeners are about to end their publication, which is locked, and to commit. */
  long endingEvents() {
    return count(
        """
        SELECT COUNT(*) FROM information_schema.processlist
         WHERE db = DATABASE() AND info LIKE 'DELETE FROM EVENT_PUBLICATION%'
        """);
  }

  /** How much news of an order's payments is in the inbox and not dealt with. */
  long waitingNews(OrderId order) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM payments_inbox i
              JOIN payments_attempt a ON i.body LIKE CONCAT('%', a.gateway_order_id, '%')
             WHERE a.order_id = :id AND i.state = 'RECEIVED'
            """)
        .param("id", Ids.bytes(order.value()))
        .query(Long.class)
        .single();
  }

  /** How many others are connected to the schema, a dead client's last statement among them. */
  long others() {
    return count(
        """
        SELECT COUNT(*) FROM information_schema.processlist
         WHERE db = DATABASE() AND id <> CONNECTION_ID()
        """);
  }

  private long count(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }
}
