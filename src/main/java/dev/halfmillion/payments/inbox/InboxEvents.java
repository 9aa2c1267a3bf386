package dev.halfmillion.payments.inbox;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The news that came in. */
@Repository
class InboxEvents {

  private static final String SELECT =
      """
      SELECT id, gateway, event_id, event_type, by_asking, state, reason, order_id, attempt_id,
             received_at, processed_at, tries
        FROM payments_inbox
      """;

  private final JdbcClient jdbc;

  InboxEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds news as received, unless the gateway has told it before: then false. */
  boolean insert(InboxEvent event, byte[] body, String headers, Instant firstTry) {
    try {
      jdbc.sql(
              """
              INSERT INTO payments_inbox
                (id, gateway, event_id, by_asking, event_type, body, headers, state, received_at,
                 tries, next_try_at)
              VALUES (:id, :gateway, :event, :byAsking, :type, :body, :headers, 'RECEIVED', :now,
                 0, :firstTry)
              """)
          .param("id", Ids.bytes(event.id()))
          .param("gateway", event.gateway())
          .param("event", event.eventId())
          .param("byAsking", event.byAsking())
          .param("type", event.type())
          .param("body", body)
          .param("headers", headers)
          .param("now", Sql.timestamp(event.receivedAt()))
          .param("firstTry", Sql.timestamp(firstTry))
          .update();
      return true;
    } catch (DuplicateKeyException told) {
      return false;
    }
  }

  Optional<InboxEvent> find(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id))
        .query(InboxEvents::event)
        .optional();
  }

  /** The news that a gateway calls so. */
  Optional<InboxEvent> findByEvent(String gateway, String eventId) {
    return jdbc.sql(SELECT + " WHERE gateway = :gateway AND event_id = :event")
        .param("gateway", gateway)
        .param("event", eventId)
        .query(InboxEvents::event)
        .optional();
  }

  /** News that still waits and that nobody else is working on, locked until the commit. */
  Optional<Taken> take(UUID id) {
    return jdbc.sql(
            """
            SELECT gateway, body FROM payments_inbox
             WHERE id = :id AND state = 'RECEIVED' FOR UPDATE SKIP LOCKED
            """)
        .param("id", Ids.bytes(id))
        .query(
            (row, n) ->
                new Taken(
                    id,
                    Objects.requireNonNull(row.getString("gateway")),
                    Objects.requireNonNull(row.getBytes("body"))))
        .optional();
  }

  /** News to be dealt with, as it came. */
  record Taken(UUID id, String gateway, byte[] body) {}

  byte[] body(UUID id) {
    return jdbc.sql("SELECT body FROM payments_inbox WHERE id = :id")
        .param("id", Ids.bytes(id))
        .query(byte[].class)
        .single();
  }

  String headers(UUID id) {
    return jdbc.sql("SELECT headers FROM payments_inbox WHERE id = :id")
        .param("id", Ids.bytes(id))
        .query(String.class)
        .single();
  }

  /** News whose turn it is, the longest waiting first. */
  List<UUID> due(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT id FROM payments_inbox WHERE next_try_at <= :now
             ORDER BY next_try_at LIMIT :most
            """)
        .param("now", Sql.timestamp(now))
        .param("most", most)
        .query((row, n) -> Ids.uuid(row, "id"))
        .list();
  }

  /** Closes news that was handled. */
  void close(UUID id, Handled handled, Instant now) {
    jdbc.sql(
            """
            UPDATE payments_inbox
               SET state = :state, reason = :reason, order_id = :order, attempt_id = :attempt,
                   processed_at = :now, next_try_at = NULL
             WHERE id = :id
            """)
        .param(
            "state", (handled.ignored() == null ? InboxState.PROCESSED : InboxState.IGNORED).name())
        .param("reason", handled.ignored())
        .param("order", Ids.bytes(handled.order()))
        .param("attempt", Ids.bytes(handled.attempt()))
        .param("now", Sql.timestamp(now))
        .param("id", Ids.bytes(id))
        .update();
  }

  /** Sets news aside for a person. */
  void quarantine(UUID id, Quarantined why, Instant now) {
    jdbc.sql(
            """
            UPDATE payments_inbox
               SET state = 'QUARANTINED', reason = :reason, order_id = :order,
                   attempt_id = :attempt, processed_at = :now, next_try_at = NULL
             WHERE id = :id AND state = 'RECEIVED'
            """)
        .param("reason", why.reason())
        .param("order", Ids.bytes(why.order()))
        .param("attempt", Ids.bytes(why.attempt()))
        .param("now", Sql.timestamp(now))
        .param("id", Ids.bytes(id))
        .update();
  }

  /** Puts news off after a failure of ours. */
  void postpone(UUID id, String problem, Instant next) {
    jdbc.sql(
            """
            UPDATE payments_inbox SET tries = tries + 1, reason = :problem, next_try_at = :next
             WHERE id = :id AND state = 'RECEIVED'
            """)
        .param("problem", problem)
        .param("next", Sql.timestamp(next))
        .param("id", Ids.bytes(id))
        .update();
  }

  /** Puts news off until its payment is known, or until its next turn. */
  void waitFor(UUID id, NotYet early, Instant next) {
    jdbc.sql(
            """
            UPDATE payments_inbox
               SET tries = tries + 1, reason = :reason, waits_for = :payment, next_try_at = :next
             WHERE id = :id AND state = 'RECEIVED'
            """)
        .param("reason", early.reason())
        .param("payment", early.payment())
        .param("next", Sql.timestamp(next))
        .param("id", Ids.bytes(id))
        .update();
  }

  /** The news that waits for a payment. */
  List<UUID> waitingFor(String gateway, String payment) {
    return jdbc.sql(
            """
            SELECT id FROM payments_inbox
             WHERE waits_for = :payment AND gateway = :gateway AND state = 'RECEIVED' ORDER BY id
            """)
        .param("payment", payment)
        .param("gateway", gateway)
        .query((row, n) -> Ids.uuid(row, "id"))
        .list();
  }

  /** Lets quarantined news have another turn; false if it is not quarantined. */
  boolean release(UUID id, Instant now) {
    return jdbc.sql(
                """
                UPDATE payments_inbox
                   SET state = 'RECEIVED', processed_at = NULL, tries = 0, next_try_at = :now
                 WHERE id = :id AND state = 'QUARANTINED' AND emptied = FALSE
                """)
            .param("now", Sql.timestamp(now))
            .param("id", Ids.bytes(id))
            .update()
        == 1;
  }

  /** The news about an order, oldest first. */
  List<InboxEvent> ofOrder(UUID order) {
    return jdbc.sql(SELECT + " WHERE order_id = :order ORDER BY id")
        .param("order", Ids.bytes(order))
        .query(InboxEvents::event)
        .list();
  }

  private static InboxEvent event(ResultSet row, int n) throws SQLException {
    return new InboxEvent(
        Ids.uuid(row, "id"),
        row.getString("gateway"),
        row.getString("event_id"),
        row.getString("event_type"),
        row.getBoolean("by_asking"),
        InboxState.valueOf(row.getString("state")),
        row.getString("reason"),
        Ids.uuidOrNull(row, "order_id"),
        Ids.uuidOrNull(row, "attempt_id"),
        Sql.instant(row, "received_at"),
        Sql.instantOrNull(row, "processed_at"),
        row.getInt("tries"));
  }
}
