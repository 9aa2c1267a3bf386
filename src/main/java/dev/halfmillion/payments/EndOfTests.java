package dev.halfmillion.payments;

import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.live.AtLaunch;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing that a trial left open at its sandbox is waited for once the academy is live. */
@Component
class EndOfTests implements AtLaunch {

  private static final String WHY = "A test; the academy went live before it was over.";

  private final JdbcClient jdbc;

  EndOfTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void goesLive(Instant now) {
    end(
        """
        UPDATE payments_attempt
           SET state = CASE WHEN state = 'CAPTURED' THEN state ELSE 'EXPIRED' END,
               next_poll_at = NULL, problem = :why
         WHERE test = TRUE AND next_poll_at IS NOT NULL
        """);
    end(
        """
        UPDATE payments_refund SET state = 'FAILED', next_try_at = NULL, problem = :why
         WHERE test = TRUE AND state NOT IN ('SUCCEEDED', 'FAILED')
        """);
    end(
        """
        UPDATE payments_inbox SET state = 'IGNORED', next_try_at = NULL, reason = :why
         WHERE state IN ('RECEIVED', 'QUARANTINED')
        """);
    jdbc.sql(
            """
            UPDATE payments_difference SET state = 'EXPLAINED', closed_at = :now, reason = :why
             WHERE state = 'OPEN'
            """)
        .param("now", Sql.timestamp(now))
        .param("why", WHY)
        .update();
  }

  private void end(String sql) {
    jdbc.sql(sql).param("why", WHY).update();
  }
}
