package dev.halfmillion.platform.live;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a trial live, and a live academy a trial again as only tests can. */
public class LaunchPad {

  private final GoingLive live;
  private final Launch launch;
  private final JdbcClient jdbc;

  LaunchPad(GoingLive live, Launch launch, JdbcClient jdbc) {
    this.live = live;
    this.launch = launch;
    this.jdbc = jdbc;
  }

  /** Goes live without asking what is missing. */
  public void goLive() {
    live.go();
  }

  /** Takes the launch back. */
  public void backToTrial() {
    jdbc.sql("UPDATE platform_installation SET live_at = NULL").update();
    launch.forget();
  }
}
