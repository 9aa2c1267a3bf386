package dev.halfmillion.testing.invariants;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is on its way any more: what happened at the gateway and here has had its effects. */
final class WaitingInvariants {

  private final JdbcClient jdbc;

  WaitingInvariants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> wrong() {
    List<String> wrong = new ArrayList<>(events());
    wrong.addAll(news());
    wrong.addAll(unknownCaptures());
    return wrong;
  }

  private List<String> events() {
    return jdbc.sql("SELECT listener_id, event_type, status FROM EVENT_PUBLICATION")
        .query(
            (row, n) ->
                "An event waits for %s: %s, %s"
                    .formatted(
                        row.getString("listener_id"),
                        row.getString("event_type"),
                        row.getString("status")))
        .list();
  }

  private List<String> news() {
    return jdbc.sql(
            """
            SELECT event_id, event_type, state, reason FROM payments_inbox
             WHERE state NOT IN ('PROCESSED', 'IGNORED')
            """)
        .query(
            (row, n) ->
                "News %s (%s) is %s: %s"
                    .formatted(
                        row.getString("event_id"),
                        row.getString("event_type"),
                        row.getString("state"),
                        row.getString("reason")))
        .list();
  }

  private List<String> unknownCaptures() {
    return jdbc.sql(
            """
            SELECT p.id, p.amount_minor FROM sandbox_payment p
              LEFT JOIN payments_capture c
                ON c.gateway = 'sandbox' AND c.gateway_payment_id = p.id
               AND c.amount_minor = p.amount_minor
             WHERE p.status = 'CAPTURED' AND c.id IS NULL
            """)
        .query(
            (row, n) ->
                "The gateway holds %d as %s and nobody here knows of it"
                    .formatted(row.getLong("amount_minor"), row.getString("id")))
        .list();
  }
}
