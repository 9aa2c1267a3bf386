package dev.halfmillion.sales;

import dev.halfmillion.platform.live.AtLaunch;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody decides on the refund of a test, or is reminded of one, once the academy is live. */
@Component
class EndOfTests implements AtLaunch {

  private final JdbcClient jdbc;

  EndOfTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void goesLive(Instant now) {
    jdbc.sql(
            """
            UPDATE sales_refund SET status = 'DECLINED', problem = :why
            WHERE status IN ('AWAITING', 'REQUESTED')
              AND order_id IN (SELECT id FROM sales_order WHERE test = TRUE)
            """)
        .param("why", "A test; the academy went live before it was over.")
        .update();
    jdbc.sql(
            """
            UPDATE sales_retry_reminder SET done = TRUE
            WHERE done = FALSE AND order_id IN (SELECT id FROM sales_order WHERE test = TRUE)
            """)
        .update();
  }
}
