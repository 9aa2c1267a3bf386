package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.platform.live.AtLaunch;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why somebody was left out of a payout of a trial is nothing they need to know. */
@Component
class EndOfTests implements AtLaunch {

  private final JdbcClient jdbc;

  EndOfTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void goesLive(Instant now) {
    jdbc.sql("DELETE FROM affiliates_left_out").update();
  }
}
