package dev.halfmillion.platform.live;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a trial live, and a live academy a trial again as only tests can. */
public class LaunchPad {

  private final Launch launch;
  private final JdbcClient jdbc;
  private final Clock clock;

  LaunchPad(Launch launch, JdbcClient jdbc, Clock clock) {
    this.launch = launch;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Goes live without asking what is missing. */
  public void goLive() {
    launch.go(clock.instant());
  }

  /** Takes the launch back. */
  public void backToTrial() {
    jdbc.sql("UPDATE platform_installation SET live_at = NULL").update();
    launch.forget();
  }
}
