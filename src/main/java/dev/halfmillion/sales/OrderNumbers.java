package dev.halfmillion.sales;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives orders their numbers, which count within a year of the Indian calendar. A number is taken
 * in a transaction of its own before the order is written, so an order that fails leaves a gap and
 * nobody waits for anybody.
 */
@Component
class OrderNumbers {

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Academy academy;

  OrderNumbers(JdbcClient jdbc, Transactions transactions, Academy academy) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.academy = academy;
  }

  /**
   * What a new order is called.
   *
   * @param test whether it is a test, which has a series of its own
   */
  record Numbered(String text, boolean test) {}

  /** The next number for an order placed at a moment. */
  Numbered next(Instant placedAt) {
    boolean test = academy.testing();
    int year = Zones.dateInIndia(placedAt).getYear();
    String prefix = test ? Academy.TESTS : academy.orderPrefix();
    long serial = transactions.call(() -> advance(prefix, year));
    return new Numbered("%s-%d-%06d".formatted(prefix, year, serial), test);
  }

  private long advance(String prefix, int year) {
    jdbc.sql(
            """
            INSERT INTO sales_order_series (prefix, year, last_serial) VALUES (:prefix, :year, 1)
            ON DUPLICATE KEY UPDATE last_serial = last_serial + 1
            """)
        .param("prefix", prefix)
        .param("year", year)
        .update();
    return jdbc.sql(
            "SELECT last_serial FROM sales_order_series WHERE prefix = :prefix AND year = :year")
        .param("prefix", prefix)
        .param("year", year)
        .query(Long.class)
        .single();
  }
}
