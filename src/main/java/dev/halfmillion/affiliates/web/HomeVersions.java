package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of which version a dashboard has to be. */
@Component
class HomeVersions {

  private final JdbcClient jdbc;

  HomeVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The version for the affiliate that a person is; empty for who is none. */
  Optional<HomeVersion> of(UserId user) {
    return jdbc.sql(
            """
            SELECT COALESCE(f.version, 0) AS version, a.status,
              (SELECT MAX(c.clicked_at) FROM affiliates_click c WHERE c.affiliate_id = a.id)
                AS clicked_at
            FROM affiliates_affiliate a LEFT JOIN affiliates_figures f ON f.affiliate_id = a.id
            WHERE a.user_id = :user
            """)
        .param("user", Ids.bytes(user.value()))
        .query(
            (row, n) ->
                new HomeVersion(
                    row.getLong("version"),
                    Sql.instantOrNull(row, "clicked_at"),
                    row.getString("status")))
        .optional();
  }
}
