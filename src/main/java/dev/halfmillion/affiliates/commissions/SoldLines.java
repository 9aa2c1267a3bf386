package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.live.TestMark;
import dev.halfmillion.sales.OrderDisputed;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.OrderRefunded;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines that events spoke of, each a lock, and what was refunded and is disputed of them. */
@Repository
class SoldLines {

  /** The database answers 2 where it changed a row instead. */
  private static final int ADDED = 1;

  private final JdbcClient jdbc;
  private final TestMark mark;

  SoldLines(JdbcClient jdbc, TestMark mark) {
    this.jdbc = jdbc;
    this.mark = mark;
  }

  /**
   * Makes the line known where it is not, and locks it until the transaction ends. What the
   * transaction writes of a test order is a test.
   *
   * @return whether nothing was ever heard of the line, so that no decision, refund or dispute of
   *     it is known
   */
  boolean lock(UUID line, OrderId order) {
    isTest(order).ifPresent(mark::tell);
    return jdbc.sql(
                """
                INSERT INTO affiliates_line (line_id, order_id, heard) VALUES (:line, :order, 1)
                ON DUPLICATE KEY UPDATE heard = heard + 1
                """)
            .param("line", Ids.bytes(line))
            .param("order", Ids.bytes(order.value()))
            .update()
        == ADDED;
  }

  private Optional<Boolean> isTest(OrderId order) {
    return jdbc.sql("SELECT test FROM v_sales_order WHERE id = :order")
        .param("order", Ids.bytes(order.value()))
        .query(Boolean.class)
        .optional();
  }

  /** Keeps what a refund gave back; false when it is known. */
  boolean refunded(OrderRefunded refund, OrderRefunded.Line line) {
    try {
      jdbc.sql(
              """
              INSERT INTO affiliates_line_refund
                (line_id, refund_id, refunded_minor, line_gross_minor, refunded_at)
              VALUES (:line, :refund, :refunded, :gross, :at)
              """)
          .param("line", Ids.bytes(line.lineId()))
          .param("refund", Ids.bytes(refund.refundId()))
          .param("refunded", line.refundedTotal().minor())
          .param("gross", line.lineGross().minor())
          .param("at", Sql.timestamp(refund.at()))
          .update();
      return true;
    } catch (DuplicateKeyException known) {
      return false;
    }
  }

  /** Keeps what is disputed of a line; false when the dispute is known or has ended. */
  boolean disputed(OrderDisputed dispute, OrderDisputed.Line line) {
    return jdbc.sql(
                """
                INSERT IGNORE INTO affiliates_line_dispute
                  (line_id, dispute_id, disputed_minor, line_gross_minor, ended, changed_at)
                VALUES (:line, :dispute, :disputed, :gross, FALSE, :at)
                """)
            .param("line", Ids.bytes(line.lineId()))
            .param("dispute", Ids.bytes(dispute.disputeId()))
            .param("disputed", line.disputed().minor())
            .param("gross", line.lineGross().minor())
            .param("at", Sql.timestamp(dispute.at()))
            .update()
        == 1;
  }

  /** A dispute has ended, whether its beginning is known or not. */
  void undisputed(UUID line, UUID dispute, Money gross, Instant at) {
    jdbc.sql(
            """
            INSERT INTO affiliates_line_dispute
              (line_id, dispute_id, disputed_minor, line_gross_minor, ended, changed_at)
            VALUES (:line, :dispute, 0, :gross, TRUE, :at)
            ON DUPLICATE KEY UPDATE ended = TRUE, changed_at = VALUES(changed_at)
            """)
        .param("line", Ids.bytes(line))
        .param("dispute", Ids.bytes(dispute))
        .param("gross", gross.minor())
        .param("at", Sql.timestamp(at))
        .update();
  }

  /** What of the line is disputed now, in minor units. */
  long disputedMinor(UUID line) {
    return jdbc.sql(
            "SELECT COALESCE(SUM(disputed_minor), 0) FROM affiliates_line_dispute"
                + " WHERE line_id = :line AND ended = FALSE")
        .param("line", Ids.bytes(line))
        .query(Long.class)
        .single();
  }

  /** The most that any refund said was given back of the line, in minor units. */
  long refundedMinor(UUID line) {
    return jdbc.sql(
            "SELECT COALESCE(MAX(refunded_minor), 0) FROM affiliates_line_refund"
                + " WHERE line_id = :line")
        .param("line", Ids.bytes(line))
        .query(Long.class)
        .single();
  }

  /** The refund that came last to our knowledge, if any came. */
  Optional<LastRefund> lastRefund(UUID line) {
    return jdbc.sql(
            """
            SELECT refund_id, refunded_at FROM affiliates_line_refund WHERE line_id = :line
            ORDER BY refunded_minor DESC, refund_id DESC LIMIT 1
            """)
        .param("line", Ids.bytes(line))
        .query(
            (row, n) -> new LastRefund(Ids.uuid(row, "refund_id"), Sql.instant(row, "refunded_at")))
        .optional();
  }

  /** A refund that is known. */
  record LastRefund(UUID refund, Instant at) {}
}
