package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateStatus;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads affiliates with what they sold, for the back office. */
@Component
class AffiliatesReader {

  private static final String SELECT =
      """
      SELECT a.id, a.user_id, a.code, a.status, a.joined_at,
        (SELECT COUNT(*) FROM affiliates_commission c
          WHERE c.affiliate_id = a.id AND c.kind = 'sale'
            AND c.test = (SELECT testing FROM v_platform_stage)) AS sales,
        (SELECT COALESCE(SUM(c.amount_minor), 0) FROM affiliates_commission c
          WHERE c.affiliate_id = a.id AND c.kind IN ('sale', 'reversal')
            AND c.status <> 'rejected'
            AND c.test = (SELECT testing FROM v_platform_stage)) AS earned,
        (SELECT COALESCE(SUM(c.amount_minor), 0) FROM affiliates_commission c
          WHERE c.affiliate_id = a.id
            AND c.status IN ('pending', 'held', 'approved', 'allocated')
            AND c.test = (SELECT testing FROM v_platform_stage)) AS owed
      FROM affiliates_affiliate a
      """;

  private final JdbcClient jdbc;

  AffiliatesReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of affiliates, the newest first.
   *
   * @param status null for any
   * @param from after which the page begins, or null
   */
  List<Row> page(@Nullable AffiliateStatus status, @Nullable AffiliateId from, int most) {
    String where =
        (status == null ? "WHERE 1 = 1" : "WHERE a.status = :status")
            + (from == null ? "" : " AND a.id < :from");
    JdbcClient.StatementSpec query =
        jdbc.sql(SELECT + where + " ORDER BY a.id DESC LIMIT :most").param("most", most);
    if (status != null) {
      query = query.param("status", key(status));
    }
    if (from != null) {
      query = query.param("from", Ids.bytes(from.value()));
    }
    return query.query(AffiliatesReader::read).list();
  }

  /** The affiliates among these people, and those whose code begins with a text. */
  List<Row> matching(Collection<UserId> people, String code, int most) {
    List<byte[]> ids =
        people.isEmpty()
            ? List.of(new byte[16])
            : people.stream()
                .map(user -> java.util.Objects.requireNonNull(Ids.bytes(user.value())))
                .toList();
    return jdbc.sql(
            SELECT
                + """
                WHERE a.user_id IN (:people) OR a.id IN
                  (SELECT k.affiliate_id FROM affiliates_code k WHERE k.code LIKE :code)
                ORDER BY a.id DESC LIMIT :most
                """)
        .param("people", ids)
        .param("code", prefix(code))
        .param("most", most)
        .query(AffiliatesReader::read)
        .list();
  }

  /** The pattern of codes that begin so; of nothing where the text has no part of a code. */
  private static String prefix(String text) {
    String code = text.replaceAll("[^a-z0-9]", "");
    return code.isEmpty() ? "" : code + "%";
  }

  /** How many ask to join. */
  long applied() {
    return jdbc.sql("SELECT COUNT(*) FROM affiliates_affiliate WHERE status = 'applied'")
        .query(Long.class)
        .single();
  }

  /** How many there are of each status. */
  Map<AffiliateStatus, Long> counts() {
    Map<AffiliateStatus, Long> found = new EnumMap<>(AffiliateStatus.class);
    jdbc.sql("SELECT status, COUNT(*) AS n FROM affiliates_affiliate GROUP BY status")
        .query(
            row -> {
              found.put(status(row.getString("status")), row.getLong("n"));
            });
    return found;
  }

  private static Row read(ResultSet row, int number) throws SQLException {
    return new Row(
        new AffiliateId(Ids.uuid(row, "id")),
        new UserId(Ids.uuid(row, "user_id")),
        row.getString("code"),
        status(row.getString("status")),
        Sql.instant(row, "joined_at"),
        row.getLong("sales"),
        Money.paise(row.getLong("earned")),
        Money.paise(row.getLong("owed")));
  }

  private static AffiliateStatus status(String key) {
    return AffiliateStatus.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private static String key(AffiliateStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** An affiliate. */
  record Row(
      AffiliateId id,
      UserId user,
      String code,
      AffiliateStatus status,
      Instant joinedAt,
      long sales,
      Money earned,
      Money owed) {}
}
