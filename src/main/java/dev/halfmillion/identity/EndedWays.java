package dev.halfmillion.identity;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sessions and connections that were ended one by one, for what was given under them and lives
 * apart from them, such as addresses of recordings. {@link Users#under} asks here.
 */
@Repository
public class EndedWays {

  private final JdbcClient jdbc;
  private final Clock clock;

  EndedWays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Notes that one ended; once more changes nothing.
   *
   * @param mark as its {@link dev.halfmillion.platform.sessions.WayIn} says
   */
  public void note(UserId user, UUID mark) {
    jdbc.sql(
            """
            INSERT INTO identity_ended_way (user_id, mark, ended_at) VALUES (:user, :mark, :at)
            ON DUPLICATE KEY UPDATE mark = mark
            """)
        .param("user", Ids.bytes(user.value()))
        .param("mark", Ids.bytes(mark))
        .param("at", Sql.timestamp(clock.instant()))
        .update();
  }

  int deleteEndedBefore(Instant moment) {
    return jdbc.sql("DELETE FROM identity_ended_way WHERE ended_at < :moment LIMIT 1000")
        .param("moment", Sql.timestamp(moment))
        .update();
  }
}
