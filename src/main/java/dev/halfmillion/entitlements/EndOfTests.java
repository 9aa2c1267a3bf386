package dev.halfmillion.entitlements;

import dev.halfmillion.platform.live.AtLaunch;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What tests opened is closed once the academy is live: it was paid with nothing, and who wants it
 * for real would be told to own it already. What was given by hand stays.
 */
@Component
class EndOfTests implements AtLaunch {

  private final JdbcClient jdbc;
  private final Grants grants;

  EndOfTests(JdbcClient jdbc, Grants grants) {
    this.jdbc = jdbc;
    this.grants = grants;
  }

  @Override
  public void goesLive(Instant now) {
    sources().forEach(source -> grants.revoke(source, "Bought in trial; the academy is live now"));
  }

  private List<String> sources() {
    return jdbc.sql(
            """
            SELECT DISTINCT source FROM entitlements_grant WHERE source LIKE 'order:%' AND live = 1
            """)
        .query((row, number) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }
}
