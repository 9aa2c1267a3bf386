package dev.halfmillion.bench.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers that go on counting from copy to copy: of orders, of invoices in each series, of
 * addresses, referral codes and the gateway's names.
 */
final class Numbers {

  private static final Pattern ORDER =
      Pattern.compile("\\b([A-Z0-9]{1,8}-[0-9]{4})-([0-9]{6,8})\\b");
  private static final Pattern PAPER =
      Pattern.compile("\\b([A-Z0-9]{1,4}/[0-9]{2}-[0-9]{2})/([0-9]{5,7})\\b");
  private static final Pattern MAIL = Pattern.compile("\\b([a-z]+)([0-9]{4,7})@bench\\.test");
  private static final Pattern CODE = Pattern.compile("\\bbench([0-9]{4,7})\\b");
  private static final Pattern GATEWAY = Pattern.compile("\\b(order|pay|evt)_([0-9a-z]{6,24})\\b");

  private final Map<String, Long> orders = new LinkedHashMap<>();
  private final Map<String, Long> papers = new LinkedHashMap<>();

  static Numbers read(Connection connection) throws SQLException {
    Numbers numbers = new Numbers();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery("SELECT prefix, year, last_serial FROM sales_order_series")) {
        while (rows.next()) {
          numbers.orders.put(rows.getString(1) + "-" + rows.getInt(2), rows.getLong(3));
        }
      }
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT series, financial_year, last_serial FROM sales_invoice_series")) {
        while (rows.next()) {
          numbers.papers.put(rows.getString(1) + "/" + rows.getString(2), rows.getLong(3));
        }
      }
    }
    return numbers;
  }

  /** The numbers inside a text, as a copy has them. */
  String changed(String text, int copy) {
    String now = text;
    if (now.indexOf('@') >= 0) {
      now =
          MAIL.matcher(now)
              .replaceAll(m -> m.group(1) + later(m.group(2), 10_000L * copy) + "@bench.test");
    }
    if (now.contains("bench")) {
      now =
          CODE.matcher(now)
              .replaceAll(m -> "bench" + later(m.group(1), (long) Size.AFFILIATES * copy));
    }
    if (now.indexOf('-') > 0) {
      now = ORDER.matcher(now).replaceAll(m -> series(m, "-", orders, copy));
      now = PAPER.matcher(now).replaceAll(m -> series(m, "/", papers, copy));
    }
    return now.indexOf('_') > 0
        ? GATEWAY.matcher(now).replaceAll(m -> m.group(1) + "_" + m.group(2) + "c" + copy)
        : now;
  }

  /** A serial number is a column of its own as well. */
  long serial(String series, String year, long serial, int copy) {
    return serial + copy * papers.getOrDefault(series + "/" + year, 0L);
  }

  private static String series(MatchResult found, String mark, Map<String, Long> last, int copy) {
    Long size = last.get(found.group(1));
    return size == null
        ? found.group()
        : found.group(1) + mark + later(found.group(2), size * copy);
  }

  private static String later(String digits, long by) {
    String sum = Long.toString(Long.parseLong(digits) + by);
    return "0".repeat(Math.max(0, digits.length() - sum.length())) + sum;
  }

  /** The counters stand where the last copy ends. */
  void moveOn(Connection connection, int copies) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE sales_order_series SET last_serial = last_serial * " + copies);
      statement.executeUpdate(
          "UPDATE sales_invoice_series SET last_serial = last_serial * " + copies);
    }
  }
}
