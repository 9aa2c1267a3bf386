package dev.halfmillion.platform.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this installation's first data are complete. Only a demo ever waits for them. */
@Component
public class Installation {

  private final JdbcClient jdbc;
  private final ObjectProvider<EmbeddedMariaDb> embedded;

  Installation(JdbcClient jdbc, ObjectProvider<EmbeddedMariaDb> embedded) {
    this.jdbc = jdbc;
    this.embedded = embedded;
  }

  /** Whether nothing more has to be loaded. */
  public boolean isComplete() {
    return jdbc.sql("SELECT complete FROM platform_installation WHERE id = 1")
        .query(Boolean.class)
        .single();
  }

  /**
   * Loads the first data and notes that they are complete. A loading that is cut short begins anew
   * at the next start, so an embedded server need not reach the disk at each of its commits.
   */
  public void load(Runnable loading) {
    writeLogAtEachCommit(false);
    try {
      loading.run();
    } finally {
      writeLogAtEachCommit(true);
    }
    jdbc.sql("UPDATE platform_installation SET complete = TRUE WHERE id = 1").update();
  }

  private void writeLogAtEachCommit(boolean each) {
    if (embedded.getIfAvailable() != null) {
      jdbc.sql("SET GLOBAL innodb_flush_log_at_trx_commit = " + (each ? 1 : 0)).update();
    }
  }
}
