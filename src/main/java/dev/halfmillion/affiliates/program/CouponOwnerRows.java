package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.CouponId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose which coupon was, when. */
@Repository
public class CouponOwnerRows {

  private static final String NEWEST =
      """
      SELECT c.coupon_id, c.affiliate_id FROM affiliates_coupon c
      WHERE c.affiliate_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM affiliates_coupon n
        WHERE n.coupon_id = c.coupon_id AND (n.since, n.id) > (c.since, c.id))
      """;

  private final JdbcClient jdbc;

  CouponOwnerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose a coupon was at a moment, or empty. */
  public Optional<AffiliateId> at(CouponId coupon, Instant moment) {
    return jdbc
        .sql(
            """
            SELECT affiliate_id FROM affiliates_coupon
            WHERE coupon_id = :coupon AND since <= :moment ORDER BY since DESC, id DESC LIMIT 1
            """)
        .param("coupon", Ids.bytes(coupon.value()))
        .param("moment", Sql.timestamp(moment))
        .query((row, n) -> Optional.ofNullable(Ids.uuidOrNull(row, "affiliate_id")))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .map(AffiliateId::new)
        .findFirst();
  }

  /** An affiliate's coupons, those given first first. */
  public List<CouponId> of(AffiliateId affiliate) {
    return jdbc.sql(NEWEST + " AND c.affiliate_id = :affiliate ORDER BY c.since, c.id")
        .param("affiliate", Ids.bytes(affiliate.value()))
        .query((row, n) -> new CouponId(Ids.uuid(row, "coupon_id")))
        .list();
  }

  /** Whose each coupon is now. */
  Map<CouponId, AffiliateId> all() {
    return jdbc.sql(NEWEST).query(CouponOwnerRows::read).list().stream()
        .collect(Collectors.toMap(Owned::coupon, Owned::affiliate));
  }

  void add(CouponId coupon, @Nullable AffiliateId affiliate, Instant since, @Nullable UserId by) {
    UUID owner = affiliate == null ? null : affiliate.value();
    jdbc.sql(
            """
            INSERT INTO affiliates_coupon (id, coupon_id, affiliate_id, since, set_by)
            VALUES (:id, :coupon, :affiliate, :since, :by)
            """)
        .param("id", Ids.bytes(Ids.next()))
        .param("coupon", Ids.bytes(coupon.value()))
        .param("affiliate", Ids.bytes(owner))
        .param("since", Sql.timestamp(since))
        .param("by", Ids.bytes(by == null ? null : by.value()))
        .update();
  }

  private static Owned read(ResultSet row, int number) throws SQLException {
    return new Owned(
        new CouponId(Ids.uuid(row, "coupon_id")), new AffiliateId(Ids.uuid(row, "affiliate_id")));
  }

  private record Owned(CouponId coupon, AffiliateId affiliate) {}
}
