package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.AttributionRule;
import dev.halfmillion.affiliates.commissions.SelfReferralSignal;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.sales.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sales with the reason why they were won and what refunds took back. */
@Component
class SalesReader {

  /**
   * Most rows have no origin, from which the server would conclude that its index tells nothing.
   */
  private static final String SELECT =
      """
      SELECT c.id, c.order_id, c.line_id, c.product_title, c.buyer, c.channel, c.gross_minor,
        c.base_minor, c.rate_basis_points, c.amount_minor, c.currency, c.status, c.earned_at,
        c.available_at, c.approved_at, c.paid_at, c.payout_reference, a.rule,
        COALESCE(a.coupon_code, '') AS coupon_code, a.placed_at,
        COALESCE(k.clicked_at, a.placed_at) AS came_at, c.test,
        (SELECT SUM(v.amount_minor) FROM affiliates_commission v FORCE INDEX (affiliates_commission_by_origin)
          WHERE v.origin_id = c.id AND v.kind = 'reversal') AS taken,
        (SELECT MAX(v.earned_at) FROM affiliates_commission v FORCE INDEX (affiliates_commission_by_origin)
          WHERE v.origin_id = c.id AND v.kind = 'reversal') AS taken_at,
        (SELECT SUM(v.amount_minor) FROM affiliates_commission v FORCE INDEX (affiliates_commission_by_origin)
          WHERE v.origin_id = c.id AND v.kind = 'dispute') AS disputed
      FROM affiliates_commission c
      JOIN affiliates_attribution a ON a.line_id = c.line_id
      LEFT JOIN affiliates_click k ON k.id = a.click_id
      WHERE c.affiliate_id = :affiliate AND c.kind = 'sale'
      """;

  private final JdbcClient jdbc;

  SalesReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page of sales, the newest first. */
  List<Sale> page(AffiliateId affiliate, SaleFilter filter, @Nullable SalePlace from, int most) {
    String where = filter.condition() + (from == null ? "" : SalePlace.CONDITION);
    JdbcClient.StatementSpec query =
        jdbc.sql(SELECT + where + " ORDER BY c.earned_at DESC, c.id DESC LIMIT :most")
            .param("affiliate", Ids.bytes(affiliate.value()))
            .param("most", most);
    if (from != null) {
      query = query.param("at", Sql.timestamp(from.at())).param("id", Ids.bytes(from.id().value()));
    }
    return query.query(SalesReader::read).list();
  }

  Optional<Sale> find(AffiliateId affiliate, CommissionId id) {
    return jdbc.sql(SELECT + " AND c.id = :id")
        .param("affiliate", Ids.bytes(affiliate.value()))
        .param("id", Ids.bytes(id.value()))
        .query(SalesReader::read)
        .optional();
  }

  /** How many sales that count each filter would show. */
  Map<SaleFilter, Long> counts(AffiliateId affiliate) {
    Map<SaleFilter, Long> found = new EnumMap<>(SaleFilter.class);
    jdbc.sql(
            """
            SELECT status, COUNT(*) AS n FROM affiliates_commission
            WHERE affiliate_id = :affiliate AND kind = 'sale'
              AND test = (SELECT testing FROM v_platform_stage) GROUP BY status
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .query(
            row -> {
              CommissionStatus status = CommissionStatus.of(row.getString("status"));
              found.merge(SaleFilter.ALL, row.getLong("n"), Long::sum);
              found.merge(SaleFilter.showing(status), row.getLong("n"), Long::sum);
            });
    return found;
  }

  /** What a held sale is looked at for, the strongest first. */
  List<SelfReferralSignal> signals(CommissionId id) {
    return jdbc.sql(
            """
            SELECT signal_kind FROM affiliates_signal WHERE commission_id = :id
            ORDER BY weight DESC, signal_kind
            """)
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> SelfReferralSignal.of(row.getString("signal_kind")))
        .list();
  }

  /** What disputes held, and gave back where negative, step by step. */
  List<Taken> disputed(CommissionId id) {
    return changes(id, "dispute");
  }

  /** What refunds took back, step by step. */
  List<Taken> taken(CommissionId id) {
    return changes(id, "reversal");
  }

  private List<Taken> changes(CommissionId id, String kind) {
    return jdbc.sql(
            """
            SELECT amount_minor, currency, earned_at FROM affiliates_commission
            WHERE origin_id = :id AND kind = :kind ORDER BY earned_at, id
            """)
        .param("id", Ids.bytes(id.value()))
        .param("kind", kind)
        .query(
            (row, n) ->
                new Taken(
                    Money.of(-row.getLong("amount_minor"), row.getString("currency")),
                    Sql.instant(row, "earned_at")))
        .list();
  }

  private static Sale read(ResultSet row, int number) throws SQLException {
    String currency = row.getString("currency");
    return new Sale(
        new CommissionId(Ids.uuid(row, "id")),
        new OrderId(Ids.uuid(row, "order_id")),
        row.getString("product_title"),
        row.getString("buyer"),
        row.getString("channel"),
        AttributionRule.of(row.getString("rule")),
        row.getString("coupon_code"),
        Money.of(row.getLong("gross_minor"), currency),
        Money.of(row.getLong("base_minor"), currency),
        row.getInt("rate_basis_points"),
        Money.of(row.getLong("amount_minor"), currency),
        Money.of(-row.getLong("taken"), currency),
        Money.of(-row.getLong("disputed"), currency),
        CommissionStatus.of(row.getString("status")),
        new Times(
            Sql.instant(row, "came_at"),
            Sql.instant(row, "placed_at"),
            Sql.instant(row, "earned_at"),
            Sql.instant(row, "available_at"),
            Sql.instantOrNull(row, "approved_at"),
            Sql.instantOrNull(row, "taken_at"),
            Sql.instantOrNull(row, "paid_at")),
        row.getString("payout_reference"),
        row.getBoolean("test"));
  }

  /**
   * A sale.
   *
   * @param coupon the code of the coupon that won it, or empty
   * @param taken what refunds took back, not negative
   * @param disputed what is held while the buyer's bank disputes the payment, not negative
   * @param reference the bank's, once paid
   * @param test whether it counts in no real figure
   */
  record Sale(
      CommissionId id,
      OrderId order,
      String product,
      String buyer,
      String channel,
      AttributionRule rule,
      String coupon,
      Money gross,
      Money base,
      int rate,
      Money amount,
      Money taken,
      Money disputed,
      CommissionStatus status,
      Times times,
      @Nullable String reference,
      boolean test) {

    boolean isDisputed() {
      return disputed.isPositive();
    }

    Money left() {
      return amount.minus(taken);
    }

    SalePlace place() {
      return new SalePlace(times.paid(), id);
    }
  }

  /** When what happened to a sale. */
  record Times(
      Instant came,
      Instant placed,
      Instant paid,
      Instant available,
      @Nullable Instant approved,
      @Nullable Instant taken,
      @Nullable Instant settled) {}

  /** What a refund took back. */
  record Taken(Money amount, Instant at) {}
}
