package dev.halfmillion.affiliates.offers;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.sales.offers.OfferId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each announcement has come. */
@Repository
class AnnouncementRows {

  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient jdbc;

  AnnouncementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins one; does nothing where it began before. */
  void begin(OfferId offer, Instant now) {
    jdbc.sql(
            """
            INSERT INTO affiliates_announcement (offer_id, begun_at, last_told)
            VALUES (:offer, :now, :nobody) ON DUPLICATE KEY UPDATE offer_id = offer_id
            """)
        .param("offer", Ids.bytes(offer.value()))
        .param("now", Sql.timestamp(now))
        .param("nobody", Ids.bytes(NOBODY))
        .update();
  }

  /** The ones that have not reached everybody. */
  List<OfferId> open() {
    return jdbc.sql(
            """
            SELECT offer_id FROM affiliates_announcement
            WHERE finished_at IS NULL ORDER BY begun_at LIMIT 20
            """)
        .query((row, n) -> new OfferId(Ids.uuid(row, "offer_id")))
        .list();
  }

  /** Who was told last, the row held until the end of the transaction; empty when all were. */
  Optional<UUID> lock(OfferId offer) {
    return jdbc.sql(
            """
            SELECT last_told FROM affiliates_announcement
            WHERE offer_id = :offer AND finished_at IS NULL FOR UPDATE
            """)
        .param("offer", Ids.bytes(offer.value()))
        .query((row, n) -> Ids.uuid(row, "last_told"))
        .optional();
  }

  /** The next of those who take part. */
  List<AffiliateId> approvedAfter(UUID last, int most) {
    return jdbc.sql(
            """
            SELECT id FROM affiliates_affiliate
            WHERE status = 'approved' AND id > :last ORDER BY id LIMIT :most
            """)
        .param("last", Ids.bytes(last))
        .param("most", most)
        .query((row, n) -> new AffiliateId(Ids.uuid(row, "id")))
        .list();
  }

  void told(OfferId offer, AffiliateId last) {
    jdbc.sql("UPDATE affiliates_announcement SET last_told = :last WHERE offer_id = :offer")
        .param("last", Ids.bytes(last.value()))
        .param("offer", Ids.bytes(offer.value()))
        .update();
  }

  void finish(OfferId offer, Instant now) {
    jdbc.sql("UPDATE affiliates_announcement SET finished_at = :now WHERE offer_id = :offer")
        .param("now", Sql.timestamp(now))
        .param("offer", Ids.bytes(offer.value()))
        .update();
  }
}
