package dev.halfmillion.sales.twice;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.WaitingWork;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Orders that share a part with another one the same buyer paid meanwhile: whether anything goes
 * back is for a person to say. One waits for two weeks, or until something of either has gone back.
 */
@Component
class TwiceWork implements WaitingWork {

  private static final Duration WAITS = Duration.ofDays(14);
  private static final int MOST = 5;

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  TwiceWork(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Item> items() {
    return jdbc.sql(
            """
            SELECT o.id, o.number, p.number AS other FROM sales_bought_again t
              JOIN sales_order o ON o.id = t.order_id
              JOIN sales_order p ON p.id = t.other_id
             WHERE t.whole = FALSE AND t.found_at > :since AND o.status = 'PAID'
               AND p.status = 'PAID' AND o.test = (SELECT testing FROM v_platform_stage)
             ORDER BY t.found_at DESC LIMIT :most
            """)
        .param("since", Sql.timestamp(clock.instant().minus(WAITS)))
        .param("most", MOST)
        .query(
            (row, n) ->
                new Item(
                    "orders",
                    1,
                    "%s and %s of one buyer hold the same in part"
                        .formatted(row.getString("number"), row.getString("other")),
                    "/admin/orders/" + PublicId.format("ord", Ids.uuid(row, "id")),
                    Set.of(Role.OWNER, Role.FINANCE, Role.SUPPORT)))
        .list();
  }
}
