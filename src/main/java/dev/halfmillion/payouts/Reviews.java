package dev.halfmillion.payouts;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** PANs and methods that two payees share, until a person has looked. */
@Repository
class Reviews {

  private final JdbcClient jdbc;

  Reviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Asks for a look at every one of these payees; one that was cleared opens again. */
  void open(List<UserId> payees, Kind kind, String fingerprint, Instant at) {
    for (UserId payee : payees) {
      jdbc.sql(
              """
              INSERT INTO payouts_review (user_id, kind, fingerprint, opened_at)
              VALUES (:user, :kind, :fingerprint, :at)
              ON DUPLICATE KEY UPDATE opened_at = VALUES(opened_at), cleared_at = NULL,
                cleared_by = NULL, note = NULL
              """)
          .param("user", Ids.bytes(payee.value()))
          .param("kind", kind.name())
          .param("fingerprint", fingerprint)
          .param("at", Sql.timestamp(at))
          .update();
    }
  }

  /** Closes the open looks at a payee; tells how many there were. */
  int clear(UserId payee, String note, UserId by, Instant at) {
    return jdbc.sql(
            """
            UPDATE payouts_review SET cleared_at = :at, cleared_by = :by, note = :note
             WHERE user_id = :user AND cleared_at IS NULL
            """)
        .param("at", Sql.timestamp(at))
        .param("by", Ids.bytes(by.value()))
        .param("note", note)
        .param("user", Ids.bytes(payee.value()))
        .update();
  }

  /** What is shared. */
  enum Kind {
    PAN,
    METHOD
  }
}
