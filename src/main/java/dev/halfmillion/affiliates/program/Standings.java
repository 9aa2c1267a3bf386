package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateStatus;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stood how, when. */
@Repository
public class Standings {

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(AffiliateId id, Standing standing) {
    UserId by = standing.changedBy();
    jdbc.sql(
            """
            INSERT INTO affiliates_standing (id, affiliate_id, status, since, changed_by, reason)
            VALUES (:id, :affiliate, :status, :since, :by, :reason)
            """)
        .param("id", Ids.bytes(Ids.next()))
        .param("affiliate", Ids.bytes(id.value()))
        .param("status", Affiliates.key(standing.status()))
        .param("since", Sql.timestamp(standing.since()))
        .param("by", by == null ? null : Ids.bytes(by.value()))
        .param("reason", standing.reason())
        .update();
  }

  /** How an affiliate stood at a moment; empty before the application. */
  public Optional<AffiliateStatus> at(AffiliateId id, Instant moment) {
    return jdbc.sql(
            """
            SELECT status FROM affiliates_standing
            WHERE affiliate_id = :affiliate AND since <= :moment
            ORDER BY since DESC, id DESC LIMIT 1
            """)
        .param("affiliate", Ids.bytes(id.value()))
        .param("moment", Sql.timestamp(moment))
        .query(String.class)
        .optional()
        .map(Standings::status);
  }

  /** All changes, the newest first. */
  public List<Standing> of(AffiliateId id) {
    return jdbc.sql(
            """
            SELECT status, since, changed_by, reason FROM affiliates_standing
            WHERE affiliate_id = :affiliate ORDER BY since DESC, id DESC
            """)
        .param("affiliate", Ids.bytes(id.value()))
        .query(
            (row, n) -> {
              var by = Ids.uuidOrNull(row, "changed_by");
              return new Standing(
                  status(row.getString("status")),
                  Sql.instant(row, "since"),
                  by == null ? null : new UserId(by),
                  row.getString("reason"));
            })
        .list();
  }

  private static AffiliateStatus status(String key) {
    return AffiliateStatus.valueOf(key.toUpperCase(Locale.ROOT));
  }

  /**
   * A change.
   *
   * @param changedBy null where the policy decided by itself
   */
  public record Standing(
      AffiliateStatus status, Instant since, @Nullable UserId changedBy, String reason) {}
}
