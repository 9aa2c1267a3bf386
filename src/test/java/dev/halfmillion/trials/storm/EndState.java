package dev.halfmillion.trials.storm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.sales.OrderId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has become of some orders, told by names that do not depend on the order in which news came:
 * no moments, no identifiers, no numbers, and of what is split by rounding only the sums.
 */
final class EndState {

  private static final Map<String, String> QUESTIONS =
      Map.of(
          "order",
          """
          SELECT o.id, CONCAT_WS(' ', o.status, o.total_minor, SUM(l.refunded_minor),
                   COUNT(o.paid_at), COUNT(o.buyer_id))
            FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id GROUP BY o.id
          """,
          "attempts",
          """
          SELECT order_id, GROUP_CONCAT(state ORDER BY state)
            FROM payments_attempt GROUP BY order_id
          """,
          "captures",
          """
          SELECT order_id, GROUP_CONCAT(CONCAT_WS(' ', amount_minor, surplus)
                   ORDER BY surplus, amount_minor)
            FROM payments_capture GROUP BY order_id
          """,
          "refunds",
          """
          SELECT order_id, GROUP_CONCAT(CONCAT_WS(' ', amount_minor, state, surplus)
                   ORDER BY amount_minor, state)
            FROM payments_refund GROUP BY order_id
          """,
          "disputes",
          """
          SELECT order_id, GROUP_CONCAT(CONCAT_WS(' ', amount_minor, state) ORDER BY state)
            FROM payments_dispute GROUP BY order_id
          """,
          "documents",
          """
          SELECT order_id, CONCAT_WS(' ', SUM(kind = 'INVOICE'), SUM(kind <> 'INVOICE'),
                   SUM(IF(kind = 'INVOICE', total_minor, -total_minor)),
                   SUM(IF(kind = 'INVOICE', taxable_minor, -taxable_minor)),
                   SUM(IF(kind = 'INVOICE', cgst_minor, -cgst_minor)),
                   SUM(IF(kind = 'INVOICE', igst_minor, -igst_minor)))
            FROM sales_invoice GROUP BY order_id
          """,
          "decision",
          """
          SELECT order_id, GROUP_CONCAT(CONCAT_WS(' ', rule, HEX(affiliate_id)) ORDER BY rule)
            FROM affiliates_attribution GROUP BY order_id
          """,
          "earned",
          """
          SELECT order_id, CONCAT_WS(' ', SUM(kind = 'sale'), SUM(amount_minor),
                   GROUP_CONCAT(DISTINCT status ORDER BY status))
            FROM affiliates_commission GROUP BY order_id
          """);

  /** The same for tables that know orders by their outside names. */
  private static final Map<String, String> QUESTIONS_BY_NAME =
      Map.of(
          "grants",
          """
          SELECT SUBSTRING(source, 7), CONCAT(SUM(live IS NOT NULL), ' of ', COUNT(*))
            FROM entitlements_grant WHERE source LIKE 'order:%' GROUP BY source
          """,
          "mails",
          """
          SELECT a.subject, GROUP_CONCAT(SUBSTRING_INDEX(m.cause, ':', 1)
                   ORDER BY SUBSTRING_INDEX(m.cause, ':', 1))
            FROM notifications_mail m JOIN notifications_about a ON a.mail_id = m.id
           GROUP BY a.subject
          """,
          "books",
          """
          SELECT about, GROUP_CONCAT(CONCAT_WS(' ', code, amount) ORDER BY code)
            FROM (SELECT j.about, a.code, SUM(e.amount_minor) AS amount
                    FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id
                    JOIN ledger_account a ON a.id = e.account_id
                   WHERE j.about IS NOT NULL GROUP BY j.about, a.code) AS sums
           WHERE amount <> 0 GROUP BY about
          """);

  private final Map<String, String> names;
  private final Map<String, String> lines = new TreeMap<>();

  private EndState(Map<String, String> names) {
    this.names = names;
  }

  /**
   * Reads it.
   *
   * @param names what each order is called here
   */
  static EndState of(JdbcClient jdbc, Map<OrderId, String> names) {
    Map<String, String> byText = new HashMap<>();
    names.forEach((order, name) -> byText.put(order.toString(), name));
    EndState end = new EndState(byText);
    QUESTIONS.forEach(
        (what, question) ->
            jdbc.sql(question)
                .query(
                    (RowCallbackHandler)
                        row ->
                            end.note(
                                new OrderId(Ids.uuid(row.getBytes(1))).toString(),
                                what,
                                row.getString(2))));
    QUESTIONS_BY_NAME.forEach(
        (what, question) ->
            jdbc.sql(question)
                .query(
                    (RowCallbackHandler)
                        row -> end.note(row.getString(1), what, row.getString(2))));
    return end;
  }

  private void note(String order, String what, String said) {
    if (names.containsKey(order)) {
      lines.put(names.get(order) + ' ' + what, said);
    }
  }

  /** What is otherwise in another end state, a sentence each. */
  List<String> differencesTo(EndState expected) {
    Set<String> all = new TreeSet<>(lines.keySet());
    all.addAll(expected.lines.keySet());
    return all.stream()
        .filter(what -> !Objects.equals(lines.get(what), expected.lines.get(what)))
        .map(
            what ->
                "%s is %s instead of %s".formatted(what, lines.get(what), expected.lines.get(what)))
        .toList();
  }

  /** SHA-256 of everything. */
  String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      lines.forEach((what, said) -> sha.update((what + ' ' + said + '\n').getBytes(UTF_8)));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
