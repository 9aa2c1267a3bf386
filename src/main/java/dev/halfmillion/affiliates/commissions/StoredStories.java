package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.ClickId;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.SaleStories;
import dev.halfmillion.affiliates.SaleStory;
import dev.halfmillion.affiliates.tracking.Channel;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads decisions, their candidates with the clicks behind them, and what was earned. */
@Repository
class StoredStories implements SaleStories {

  private final JdbcClient jdbc;

  StoredStories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SaleStory> ofOrder(UUID order) {
    return jdbc
        .sql(
            """
            SELECT a.id, a.line_id, a.plan_version, a.decided_at, p.window_days, w.user_id
              FROM affiliates_attribution a
              JOIN affiliates_plan p ON p.version = a.plan_version
              LEFT JOIN affiliates_affiliate w ON w.id = a.affiliate_id
             WHERE a.order_id = :order ORDER BY a.line_id
            """)
        .param("order", Ids.bytes(order))
        .query((row, n) -> new Decision(Ids.uuid(row, "id"), bare(row)))
        .list()
        .stream()
        .map(decision -> whole(decision.story(), decision.id()))
        .toList();
  }

  @Override
  public Set<UUID> unfinished(Collection<UUID> orders) {
    Set<UUID> unfinished = new HashSet<>(orders);
    if (!orders.isEmpty()) {
      jdbc.sql(
              """
              SELECT a.order_id,
                     MAX(CASE WHEN a.affiliate_id IS NOT NULL AND c.id IS NULL THEN 1 ELSE 0 END)
                       AS unpaid
                FROM affiliates_attribution a
                LEFT JOIN affiliates_commission c ON c.line_id = a.line_id AND c.kind = 'sale'
               WHERE a.order_id IN (:orders) GROUP BY a.order_id
              """)
          .param("orders", orders.stream().map(Ids::bytes).toList())
          .query(
              (RowCallbackHandler)
                  row -> {
                    if (row.getInt("unpaid") == 0) {
                      unfinished.remove(Ids.uuid(row, "order_id"));
                    }
                  });
    }
    return unfinished;
  }

  /** A decision without what stands in other tables. */
  private record Decision(UUID id, SaleStory story) {}

  private SaleStory whole(SaleStory bare, UUID decision) {
    return new SaleStory(
        bare.line(),
        bare.planVersion(),
        bare.windowDays(),
        bare.decidedAt(),
        bare.winner(),
        claims(decision),
        earnings(bare.line()));
  }

  private static SaleStory bare(ResultSet row) throws SQLException {
    UUID winner = Ids.uuidOrNull(row, "user_id");
    return new SaleStory(
        Ids.uuid(row, "line_id"),
        row.getInt("plan_version"),
        row.getInt("window_days"),
        Sql.instant(row, "decided_at"),
        winner == null ? null : new UserId(winner),
        List.of(),
        List.of());
  }

  private List<SaleStory.Claim> claims(UUID attribution) {
    return jdbc.sql(
            """
            SELECT c.came_at, c.verdict, c.coupon_code, a.user_id, k.id AS click_id, k.clicked_at, k.channel,
                   k.campaign, k.landing_path, k.device
              FROM affiliates_candidate c
              JOIN affiliates_affiliate a ON a.id = c.affiliate_id
              LEFT JOIN affiliates_click k ON k.id = c.click_id
             WHERE c.attribution_id = :attribution ORDER BY c.position
            """)
        .param("attribution", Ids.bytes(attribution))
        .query((row, n) -> claim(row))
        .list();
  }

  private static SaleStory.Claim claim(ResultSet row) throws SQLException {
    Verdict verdict = Verdict.of(row.getString("verdict"));
    return new SaleStory.Claim(
        new UserId(Ids.uuid(row, "user_id")),
        verdict == Verdict.WON,
        Sql.instant(row, "came_at"),
        click(row),
        row.getString("coupon_code"),
        verdict.sentence());
  }

  private static SaleStory.@Nullable Click click(ResultSet row) throws SQLException {
    UUID id = Ids.uuidOrNull(row, "click_id");
    if (id == null) {
      return null;
    }
    String channel = row.getString("channel");
    return new SaleStory.Click(
        new ClickId(id),
        Sql.instant(row, "clicked_at"),
        channel.isEmpty() ? "" : Channel.label(channel),
        row.getString("campaign"),
        row.getString("landing_path"),
        row.getString("device"));
  }

  private List<SaleStory.Earning> earnings(UUID line) {
    return jdbc.sql(
            """
            SELECT id, kind, user_id, base_minor, rate_basis_points, amount_minor, currency, status,
                   earned_at, available_at, approved_at, paid_at, payout_reference
              FROM affiliates_commission WHERE line_id = :line ORDER BY earned_at, id
            """)
        .param("line", Ids.bytes(line))
        .query((row, n) -> earning(row))
        .list();
  }

  private static SaleStory.Earning earning(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new SaleStory.Earning(
        new CommissionId(Ids.uuid(row, "id")),
        SaleStory.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        new UserId(Ids.uuid(row, "user_id")),
        Money.of(row.getLong("amount_minor"), currency),
        new SaleStory.Terms(
            Money.of(row.getLong("base_minor"), currency),
            new Rate(row.getInt("rate_basis_points"))),
        CommissionStatus.of(row.getString("status")),
        Sql.instant(row, "earned_at"),
        Sql.instant(row, "available_at"),
        new SaleStory.Way(
            Sql.instantOrNull(row, "approved_at"),
            Sql.instantOrNull(row, "paid_at"),
            row.getString("payout_reference")));
  }
}
