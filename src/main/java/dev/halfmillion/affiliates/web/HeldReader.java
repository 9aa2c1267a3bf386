package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.commissions.SelfReferralSignal;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the commissions that wait for a decision. */
@Component
class HeldReader {

  private final JdbcClient jdbc;

  HeldReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count() {
    return jdbc.sql(
            "SELECT COUNT(*) FROM affiliates_commission WHERE status = 'held' AND kind = 'sale'"
                + " AND test = (SELECT testing FROM v_platform_stage)")
        .query(Long.class)
        .single();
  }

  /** Those that wait longest first. */
  List<Held> oldest(int most) {
    return jdbc.sql(
            """
            SELECT id, affiliate_id, user_id, order_id, product_title, buyer, amount_minor,
              currency, earned_at
            FROM affiliates_commission WHERE status = 'held' AND kind = 'sale'
              AND test = (SELECT testing FROM v_platform_stage)
            ORDER BY earned_at, id LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                new Held(
                    new CommissionId(Ids.uuid(row, "id")),
                    new AffiliateId(Ids.uuid(row, "affiliate_id")),
                    new UserId(Ids.uuid(row, "user_id")),
                    new OrderId(Ids.uuid(row, "order_id")),
                    row.getString("product_title"),
                    row.getString("buyer"),
                    Money.of(row.getLong("amount_minor"), row.getString("currency")),
                    Sql.instant(row, "earned_at")))
        .list();
  }

  /** Why each of these is held, the strongest sign first. */
  Map<CommissionId, List<SelfReferralSignal>> signals(List<Held> held) {
    Map<CommissionId, List<SelfReferralSignal>> found = new HashMap<>();
    if (held.isEmpty()) {
      return found;
    }
    List<byte[]> ids =
        held.stream().map(h -> Objects.requireNonNull(Ids.bytes(h.id().value()))).toList();
    jdbc.sql(
            """
            SELECT commission_id, signal_kind FROM affiliates_signal
            WHERE commission_id IN (:ids) ORDER BY weight DESC, signal_kind
            """)
        .param("ids", ids)
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new CommissionId(Ids.uuid(row, "commission_id")), id -> new ArrayList<>())
                  .add(SelfReferralSignal.of(row.getString("signal_kind")));
            });
    return found;
  }

  /** A commission that waits. */
  record Held(
      CommissionId id,
      AffiliateId affiliate,
      UserId user,
      OrderId order,
      String product,
      String buyer,
      Money amount,
      Instant at) {}
}
