package dev.halfmillion.payments.disputes;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks disputes up. */
@Repository
public class DisputeBook {

  private final JdbcClient jdbc;

  DisputeBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The dispute. */
  public Optional<Dispute> find(DisputeId id) {
    return jdbc.sql(DisputeRows.SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(DisputeRows::dispute)
        .optional();
  }

  /** The disputes over the payments of an order, oldest first. */
  public List<Dispute> ofOrder(UUID orderId) {
    return jdbc.sql(DisputeRows.SELECT + " WHERE order_id = :order ORDER BY id")
        .param("order", Ids.bytes(orderId))
        .query(DisputeRows::dispute)
        .list();
  }

  /** Whether a dispute over what pays an order is open, so that the gateway holds its money. */
  public boolean isDisputed(UUID orderId) {
    return jdbc.sql(
                """
                SELECT COUNT(*) FROM payments_dispute
                 WHERE order_id = :order AND state = 'OPENED' AND surplus = FALSE
                """)
            .param("order", Ids.bytes(orderId))
            .query(Long.class)
            .single()
        > 0;
  }

  /** What became of a dispute, in order. */
  public List<Dispute.Turn> turns(DisputeId id) {
    return jdbc.sql(
            """
            SELECT state, turned_at FROM payments_dispute_turn
             WHERE dispute_id = :id ORDER BY heard_at, turned_at
            """)
        .param("id", Ids.bytes(id.value()))
        .query(
            (row, n) ->
                new Dispute.Turn(
                    DisputeState.valueOf(row.getString("state")), Sql.instant(row, "turned_at")))
        .list();
  }

  /**
   * Disputes, the newest first.
   *
   * @param state null for any
   * @param before only those that came before this one, or null
   */
  public List<Dispute> list(@Nullable DisputeState state, @Nullable DisputeId before, int most) {
    String only = state == null ? "" : " AND state = :state";
    String place = before == null ? "" : " AND id < :before";
    return jdbc.sql(
            DisputeRows.SELECT + " WHERE TRUE" + only + place + " ORDER BY id DESC LIMIT :most")
        .param("state", state == null ? null : state.name())
        .param("before", before == null ? null : Ids.bytes(before.value()))
        .param("most", most)
        .query(DisputeRows::dispute)
        .list();
  }

  /** The disputes that wait for evidence, the most urgent first. */
  public List<Dispute> waiting(int most) {
    return jdbc.sql(
            DisputeRows.SELECT
                + """
                 WHERE state IN ('INQUIRED', 'OPENED') AND test = (SELECT testing FROM v_platform_stage)
                 ORDER BY respond_by IS NULL, respond_by, id LIMIT :most
                """)
        .param("most", most)
        .query(DisputeRows::dispute)
        .list();
  }
}
