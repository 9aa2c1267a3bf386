package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.Commission.Kind;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.live.TestMark;
import dev.halfmillion.sales.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of commissions, reversals and returns, and the signals some are held for. */
@Repository
class CommissionRows {

  private static final String SELECT =
      """
      SELECT id, kind, origin_id, affiliate_id, user_id, order_id, line_id, product_id,
        product_title, buyer, channel, gross_minor, base_minor, rate_basis_points, plan_version,
        amount_minor, currency, status, earned_at, available_at, payout_id, test
      FROM affiliates_commission
      """;

  private final JdbcClient jdbc;
  private final TestMark mark;
  private final FigureVersions versions;

  CommissionRows(JdbcClient jdbc, TestMark mark, FigureVersions versions) {
    this.jdbc = jdbc;
    this.mark = mark;
    this.versions = versions;
  }

  /**
   * Adds a row.
   *
   * @param cause unique: the same cannot be earned or taken back twice
   */
  void add(Commission row, String cause, Instant now) {
    versions.changed(row.affiliate());
    insert(row, cause, now);
  }

  private void insert(Commission row, String cause, Instant now) {
    Sale sale = row.sale();
    jdbc.sql(
            """
            INSERT INTO affiliates_commission (id, kind, cause, origin_id, affiliate_id, user_id,
              tier, order_id, line_id, product_id, product_title, buyer, channel, gross_minor,
              base_minor, rate_basis_points, plan_version, amount_minor, currency, status,
              earned_at, available_at, approved_at, payout_id, paid_at, created_at, test)
            VALUES (:id, :kind, :cause, :origin, :affiliate, :user, 1, :order, :line, :product,
              :title, :buyer, :channel, :gross, :base, :rate, :plan, :amount, :currency, :status,
              :earned, :available, :approved, :payout, :paid, :now, :test)
            """)
        .param("id", Ids.bytes(row.id().value()))
        .param("kind", row.kind().key())
        .param("cause", cause)
        .param("origin", origin(row))
        .param("affiliate", Ids.bytes(row.affiliate().value()))
        .param("user", Ids.bytes(row.user().value()))
        .param("order", Ids.bytes(sale.order().value()))
        .param("line", Ids.bytes(sale.line()))
        .param("product", Ids.bytes(sale.product().value()))
        .param("title", sale.title())
        .param("buyer", sale.buyer())
        .param("channel", sale.channel())
        .param("gross", sale.gross().minor())
        .param("base", sale.base().minor())
        .param("rate", sale.rate().basisPoints())
        .param("plan", sale.plan())
        .param("amount", row.amount().minor())
        .param("currency", row.amount().currencyCode())
        .param("status", row.status().key())
        .param("earned", Sql.timestamp(row.earnedAt()))
        .param("available", Sql.timestamp(row.availableAt()))
        .param("approved", row.isPending() ? null : Sql.timestamp(row.earnedAt()))
        .param("payout", Ids.bytes(row.payout()))
        .param("paid", isPaid(row) ? Sql.timestamp(row.earnedAt()) : null)
        .param("now", Sql.timestamp(now))
        .param("test", mark.now())
        .update();
  }

  private static byte @Nullable [] origin(Commission row) {
    CommissionId origin = row.origin();
    return origin == null ? null : Ids.bytes(origin.value());
  }

  private static boolean isPaid(Commission row) {
    return row.status() == CommissionStatus.PAID;
  }

  void addSignals(CommissionId id, Set<SelfReferralSignal> signals) {
    for (SelfReferralSignal signal : signals) {
      jdbc.sql(
              "INSERT INTO affiliates_signal (commission_id, signal_kind, weight)"
                  + " VALUES (:id, :kind, :weight)")
          .param("id", Ids.bytes(id.value()))
          .param("kind", signal.key())
          .param("weight", signal.weight())
          .update();
    }
  }

  Optional<Commission> find(CommissionId id) {
    return one(SELECT + " WHERE id = :id", id.value(), CommissionRows::read);
  }

  /** The row, locked until the transaction ends. */
  Optional<Commission> lock(CommissionId id) {
    return one(SELECT + " WHERE id = :id FOR UPDATE", id.value(), this::held);
  }

  /** The commission on a line, locked until the transaction ends. */
  Optional<Commission> lockOfLine(UUID line) {
    return one(SELECT + " WHERE line_id = :id AND kind = 'sale' FOR UPDATE", line, this::held);
  }

  private Optional<Commission> one(String sql, UUID id, RowMapper<Commission> read) {
    return jdbc.sql(sql).param("id", Ids.bytes(id)).query(read).optional();
  }

  /** What the transaction writes of a test is a test. */
  private Commission held(ResultSet row, int number) throws SQLException {
    mark.tell(row.getBoolean("test"));
    return read(row, number);
  }

  /** What was taken back or is held of a commission; the caller holds its lock. */
  List<Commission> changes(CommissionId origin) {
    return jdbc.sql(
            SELECT + " WHERE origin_id = :origin AND kind IN ('reversal', 'dispute') ORDER BY id")
        .param("origin", Ids.bytes(origin.value()))
        .query(CommissionRows::read)
        .list();
  }

  /** Pending commissions that count and whose hold is over, the longest due first. */
  List<CommissionId> due(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT id FROM affiliates_commission
            WHERE status = 'pending' AND available_at <= :now AND kind = 'sale'
              AND test = (SELECT testing FROM v_platform_stage)
            ORDER BY available_at, id LIMIT :most
            """)
        .param("now", Sql.timestamp(now))
        .param("most", most)
        .query((row, n) -> new CommissionId(Ids.uuid(row, "id")))
        .list();
  }

  /** Moves a commission and what was taken back or is held of it; the caller holds its lock. */
  void moveTogether(Commission origin, CommissionStatus to, @Nullable Instant approved) {
    versions.changed(origin.affiliate());
    jdbc.sql(
            """
            UPDATE affiliates_commission
            SET status = :to, approved_at = COALESCE(:approved, approved_at)
            WHERE (id = :id OR (origin_id = :id AND kind IN ('reversal', 'dispute'))) AND status = :from
              AND payout_id IS NULL
            """)
        .param("to", to.key())
        .param("approved", Sql.timestamp(approved))
        .param("id", Ids.bytes(origin.id().value()))
        .param("from", origin.status().key())
        .update();
  }

  /** Keeps who decided on a held commission, and why. */
  void decided(CommissionId id, UserId by, String reason) {
    jdbc.sql("UPDATE affiliates_commission SET decided_by = :by, decision = :why WHERE id = :id")
        .param("by", Ids.bytes(by.value()))
        .param("why", reason)
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  static Commission read(ResultSet row, int number) throws SQLException {
    String currency = row.getString("currency");
    UUID origin = Ids.uuidOrNull(row, "origin_id");
    return new Commission(
        new CommissionId(Ids.uuid(row, "id")),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        origin == null ? null : new CommissionId(origin),
        new AffiliateId(Ids.uuid(row, "affiliate_id")),
        new UserId(Ids.uuid(row, "user_id")),
        sale(row, currency),
        Money.of(row.getLong("amount_minor"), currency),
        CommissionStatus.of(row.getString("status")),
        Sql.instant(row, "earned_at"),
        Sql.instant(row, "available_at"),
        Ids.uuidOrNull(row, "payout_id"));
  }

  private static Sale sale(ResultSet row, String currency) throws SQLException {
    return new Sale(
        new OrderId(Ids.uuid(row, "order_id")),
        Ids.uuid(row, "line_id"),
        new ProductId(Ids.uuid(row, "product_id")),
        row.getString("product_title"),
        row.getString("buyer"),
        row.getString("channel"),
        Money.of(row.getLong("gross_minor"), currency),
        Money.of(row.getLong("base_minor"), currency),
        new Rate(row.getInt("rate_basis_points")),
        row.getInt("plan_version"));
  }
}
