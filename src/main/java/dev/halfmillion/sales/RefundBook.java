package dev.halfmillion.sales;

import dev.halfmillion.platform.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks refunds of all orders up. */
@Repository
public class RefundBook {

  private final JdbcClient jdbc;

  RefundBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The refund. */
  public Optional<Refund> find(UUID id) {
    return jdbc.sql(RefundRows.SELECT + "WHERE id = :id")
        .param("id", Ids.bytes(id))
        .query((row, n) -> RefundRows.refund(row))
        .optional();
  }

  /**
   * Refunds, the newest first; lost disputes are none.
   *
   * @param status null for any
   * @param before only those that came before this one, or null
   */
  public List<Refund> list(@Nullable RefundStatus status, @Nullable UUID before, int most) {
    String only = status == null ? "" : " AND status = :status";
    String place = before == null ? "" : " AND id < :before";
    return jdbc.sql(
            RefundRows.SELECT
                + "WHERE kind <> 'DISPUTE'"
                + only
                + place
                + " ORDER BY id DESC LIMIT :most")
        .param("status", status == null ? null : status.name())
        .param("before", Ids.bytes(before))
        .param("most", most)
        .query((row, n) -> RefundRows.refund(row))
        .list();
  }

  /** How many refunds stand so, of the kind that counts. */
  public long count(RefundStatus status) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM sales_refund r JOIN sales_order o ON o.id = r.order_id"
                + " WHERE r.status = :status AND o.test = (SELECT testing FROM v_platform_stage)")
        .param("status", status.name())
        .query(Long.class)
        .single();
  }
}
