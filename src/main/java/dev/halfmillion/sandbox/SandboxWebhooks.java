package dev.halfmillion.sandbox;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks on their way. */
@Repository
@NotInProduction
class SandboxWebhooks {

  private final JdbcClient jdbc;
  private final SandboxEvents events;

  SandboxWebhooks(JdbcClient jdbc, SandboxEvents events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  UUID insert(SignedEvent event, Instant now, Instant dueAt) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            INSERT INTO sandbox_webhook (id, event_id, event, body, created_at, due_at, tries)
            VALUES (:id, :eventId, :event, :body, :now, :due, 0)
            """)
        .param("id", Ids.bytes(id))
        .param("eventId", event.eventId())
        .param("event", event.event())
        .param("body", event.body())
        .param("now", Sql.timestamp(now))
        .param("due", Sql.timestamp(dueAt))
        .update();
    return id;
  }

  /** The webhooks whose turn it is, the longest waiting first. */
  List<UUID> due(Instant now, int most) {
    return jdbc.sql(
            "SELECT id FROM sandbox_webhook WHERE due_at <= :now ORDER BY due_at, id LIMIT :most")
        .param("now", Sql.timestamp(now))
        .param("most", most)
        .query((row, n) -> Ids.uuid(row, "id"))
        .list();
  }

  /** How often a webhook was tried that is due now, or empty if it is not. */
  Optional<Integer> triesOfDue(UUID id, Instant now) {
    return jdbc.sql("SELECT tries FROM sandbox_webhook WHERE id = :id AND due_at <= :now")
        .param("id", Ids.bytes(id))
        .param("now", Sql.timestamp(now))
        .query(Integer.class)
        .optional();
  }

  /** Takes a webhook's turn and sets the next; false if somebody was quicker. */
  boolean take(UUID id, int tries, @Nullable Instant next) {
    return jdbc.sql(
                """
                UPDATE sandbox_webhook SET tries = tries + 1, due_at = :next
                 WHERE id = :id AND tries = :tries AND due_at IS NOT NULL
                """)
            .param("next", Sql.timestamp(next))
            .param("id", Ids.bytes(id))
            .param("tries", tries)
            .update()
        == 1;
  }

  /** The webhook, signed as of now. */
  SignedEvent load(UUID id) {
    return jdbc.sql("SELECT event_id, event, body FROM sandbox_webhook WHERE id = :id")
        .param("id", Ids.bytes(id))
        .query(
            (row, n) -> {
              String body = row.getString("body");
              return new SignedEvent(
                  row.getString("event_id"), row.getString("event"), body, events.sign(body));
            })
        .single();
  }

  void delivered(UUID id, String answer, Instant now) {
    jdbc.sql(
            """
            UPDATE sandbox_webhook SET delivered_at = :now, due_at = NULL, answer = :answer
             WHERE id = :id
            """)
        .param("now", Sql.timestamp(now))
        .param("answer", answer)
        .param("id", Ids.bytes(id))
        .update();
  }

  void refused(UUID id, String answer) {
    jdbc.sql("UPDATE sandbox_webhook SET answer = :answer WHERE id = :id")
        .param("answer", answer)
        .param("id", Ids.bytes(id))
        .update();
  }
}
