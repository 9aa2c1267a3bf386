package dev.halfmillion.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this installation's first data are complete. Only a demo ever waits for them. */
@Component
public class Installation {

  private final JdbcClient jdbc;

  Installation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether nothing more has to be loaded. */
  public boolean isComplete() {
    return jdbc.sql("SELECT complete FROM platform_installation WHERE id = 1")
        .query(Boolean.class)
        .single();
  }

  /** Notes that everything is loaded. */
  public void complete() {
    jdbc.sql("UPDATE platform_installation SET complete = TRUE WHERE id = 1").update();
  }
}
