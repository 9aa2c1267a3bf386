package dev.halfmillion.entitlements;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.soundness.SoundnessCheck;
import dev.halfmillion.sales.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is paid is granted, and what no paid order holds any more is not. Authors may change what a
 * product gives, so an order is asked only whether it opened anything at all.
 */
@Component
class GrantSoundness implements SoundnessCheck {

  private static final int STEP = 1_000;

  @Override
  public String name() {
    return "Access";
  }

  @Override
  public List<String> findings(JdbcClient jdbc, int most) {
    Set<UUID> giving = giving(jdbc);
    List<String> wrong = new ArrayList<>();
    UUID last = new UUID(0, 0);
    List<Sold> some;
    do {
      some = after(jdbc, last, giving);
      Map<String, Integer> live = live(jdbc, some);
      some.forEach(sold -> check(sold, live.get(OrderFulfilment.source(sold.id())), wrong));
      last = some.isEmpty() ? last : some.getLast().id().value();
    } while (!some.isEmpty() && wrong.size() < most);
    wrong.addAll(halfRevoked(jdbc, most));
    return wrong;
  }

  private static void check(Sold sold, @Nullable Integer live, List<String> wrong) {
    if (live == null && sold.due()) {
      wrong.add("Order %s is paid and has opened nothing.".formatted(sold.id()));
    } else if (live != null && live > 0 && !(sold.paid() && sold.open())) {
      wrong.add(
          "Order %s is %s, and %d things that it opened are still open."
              .formatted(
                  sold.id(),
                  sold.paid() ? "wholly taken back" : "not paid or a test of a former trial",
                  live));
    }
  }

  private static Set<UUID> giving(JdbcClient jdbc) {
    return Set.copyOf(
        jdbc.sql("SELECT DISTINCT product_id FROM v_catalog_deliverable")
            .query((row, n) -> Ids.uuid(row, "product_id"))
            .list());
  }

  private static List<Sold> after(JdbcClient jdbc, UUID last, Set<UUID> giving) {
    Map<OrderId, Sold> sold = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT o.id, o.paid, o.total_minor, l.product_id, l.access_ended
              FROM (SELECT id, total_minor,
                           paid AND test = (SELECT testing FROM v_platform_stage) AS paid
                      FROM v_sales_order
                     WHERE id > :last ORDER BY id LIMIT :step) o
              JOIN v_sales_order_line l ON l.order_id = o.id
             ORDER BY o.id
            """)
        .param("last", Ids.bytes(last))
        .param("step", STEP)
        .query(
            (RowCallbackHandler)
                row -> {
                  Sold line = line(row, giving);
                  sold.merge(line.id(), line, Sold::and);
                });
    return List.copyOf(sold.values());
  }

  private static Sold line(ResultSet row, Set<UUID> giving) throws SQLException {
    boolean open = !row.getBoolean("access_ended");
    boolean due =
        open
            && row.getBoolean("paid")
            && row.getLong("total_minor") > 0
            && giving.contains(Ids.uuid(row, "product_id"));
    return new Sold(new OrderId(Ids.uuid(row, "id")), row.getBoolean("paid"), open, due);
  }

  /** How much of what each order ever opened is open; orders that opened nothing are left out. */
  private static Map<String, Integer> live(JdbcClient jdbc, List<Sold> some) {
    Map<String, Integer> live = new HashMap<>();
    if (!some.isEmpty()) {
      jdbc.sql(
              """
              SELECT source, SUM(CASE WHEN live = 1 THEN 1 ELSE 0 END) AS open
                FROM entitlements_grant WHERE source IN (:sources) GROUP BY source
              """)
          .param("sources", some.stream().map(sold -> OrderFulfilment.source(sold.id())).toList())
          .query((RowCallbackHandler) row -> live.put(row.getString("source"), row.getInt("open")));
    }
    return live;
  }

  /** A revoked grant has its moment, and a standing one has none. */
  private static List<String> halfRevoked(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT id FROM entitlements_grant
             WHERE (live = 1 AND revoked_at IS NOT NULL) OR (live IS NULL AND revoked_at IS NULL)
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Grant %s is neither standing nor revoked."
                    .formatted(PublicId.format("grt", Ids.uuid(row, "id"))))
        .list();
  }

  /**
   * One order.
   *
   * @param open whether something of it was not taken back
   * @param due whether it must have opened something
   */
  private record Sold(OrderId id, boolean paid, boolean open, boolean due) {

    Sold and(Sold other) {
      return new Sold(id, paid, open || other.open, due || other.due);
    }
  }
}
