package dev.halfmillion.learning.mails;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants which mails no more. */
@Repository
class MailStops {

  private final JdbcClient jdbc;

  MailStops(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of these people, those who stopped the kind. */
  Set<UserId> among(LearnerMailKind kind, Collection<UserId> users) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT user_id FROM learning_mail_stop WHERE kind = :kind AND user_id IN (:users)
                """)
            .param("kind", kind.name())
            .param("users", users.stream().map(user -> Ids.bytes(user.value())).toList())
            .query((row, n) -> new UserId(Ids.uuid(row, "user_id")))
            .list());
  }

  void set(UserId user, LearnerMailKind kind, boolean stopped, Instant now) {
    jdbc.sql(
            stopped
                ? """
                INSERT INTO learning_mail_stop (user_id, kind, stopped_at)
                VALUES (:user, :kind, :now)
                ON DUPLICATE KEY UPDATE kind = VALUES(kind)
                """
                : "DELETE FROM learning_mail_stop WHERE user_id = :user AND kind = :kind")
        .param("user", Ids.bytes(user.value()))
        .param("kind", kind.name())
        .param("now", Sql.timestamp(now))
        .update();
  }
}
