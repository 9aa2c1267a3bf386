package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateStatus;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of affiliates, their codes and the agreements they accepted. */
@Repository
class Affiliates {

  private static final String SELECT =
      "SELECT a.id, a.user_id, a.code, a.status, a.joined_at FROM affiliates_affiliate a ";

  private final JdbcClient jdbc;

  Affiliates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Affiliate affiliate) {
    jdbc.sql(
            """
            INSERT INTO affiliates_affiliate (id, user_id, code, status, joined_at)
            VALUES (:id, :user, :code, :status, :at)
            """)
        .param("id", Ids.bytes(affiliate.id().value()))
        .param("user", Ids.bytes(affiliate.user().value()))
        .param("code", affiliate.code())
        .param("status", key(affiliate.status()))
        .param("at", Sql.timestamp(affiliate.joinedAt()))
        .update();
  }

  /** Takes a code; a duplicate key where somebody has it. */
  void takeCode(AffiliateId id, ReferralCode code, Instant at) {
    jdbc.sql(
            "INSERT INTO affiliates_code (code, affiliate_id, created_at)"
                + " VALUES (:code, :id, :at)")
        .param("code", code.value())
        .param("id", Ids.bytes(id.value()))
        .param("at", Sql.timestamp(at))
        .update();
  }

  boolean isTaken(ReferralCode code) {
    return jdbc.sql("SELECT COUNT(*) FROM affiliates_code WHERE code = :code")
            .param("code", code.value())
            .query(Long.class)
            .single()
        > 0;
  }

  void accept(AffiliateId id, String agreement, int plan, Instant at) {
    jdbc.sql(
            """
            INSERT INTO affiliates_agreement (affiliate_id, version, plan_version, accepted_at)
            VALUES (:id, :version, :plan, :at)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("version", agreement)
        .param("plan", plan)
        .param("at", Sql.timestamp(at))
        .update();
  }

  void setStatus(AffiliateId id, AffiliateStatus status) {
    jdbc.sql("UPDATE affiliates_affiliate SET status = :status WHERE id = :id")
        .param("status", key(status))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  Optional<Affiliate> byUser(UserId user) {
    return jdbc.sql(SELECT + "WHERE a.user_id = :user")
        .param("user", Ids.bytes(user.value()))
        .query(Affiliates::read)
        .optional();
  }

  Optional<Affiliate> byId(AffiliateId id) {
    return jdbc.sql(SELECT + "WHERE a.id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(Affiliates::read)
        .optional();
  }

  /** The first who joined of those who take part. */
  Optional<Affiliate> firstActive() {
    return jdbc.sql(SELECT + "WHERE a.status = :status ORDER BY a.id LIMIT 1")
        .param("status", key(AffiliateStatus.APPROVED))
        .query(Affiliates::read)
        .optional();
  }

  /** The affiliate, with its row locked until the transaction ends. */
  Optional<Affiliate> lock(AffiliateId id) {
    return jdbc.sql(SELECT + "WHERE a.id = :id FOR UPDATE")
        .param("id", Ids.bytes(id.value()))
        .query(Affiliates::read)
        .optional();
  }

  Optional<Affiliate> byCode(ReferralCode code) {
    return jdbc.sql(SELECT + "JOIN affiliates_code c ON c.affiliate_id = a.id WHERE c.code = :code")
        .param("code", code.value())
        .query(Affiliates::read)
        .optional();
  }

  private static Affiliate read(ResultSet row, int number) throws SQLException {
    return new Affiliate(
        new AffiliateId(Ids.uuid(row, "id")),
        new UserId(Ids.uuid(row, "user_id")),
        row.getString("code"),
        AffiliateStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        Sql.instant(row, "joined_at"));
  }

  static String key(AffiliateStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
