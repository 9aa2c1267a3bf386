package dev.halfmillion.payouts;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lines pay for; a unique index holds each claim for one line at a time. */
@Repository
class Claims {

  private final JdbcClient jdbc;

  Claims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds claims for a line; refuses those another line holds. */
  void hold(PayoutId line, List<UUID> claims) {
    try {
      for (UUID claim : claims) {
        jdbc.sql(
                "INSERT INTO payouts_claim (line_id, claim, held_claim)"
                    + " VALUES (:line, :claim, :claim)")
            .param("line", Ids.bytes(line.value()))
            .param("claim", Ids.bytes(claim))
            .update();
      }
    } catch (DuplicateKeyException held) {
      throw Refusal.conflict(
          "payouts.claimed", "A part of this payout is in another batch already. Prepare again.");
    }
  }

  List<UUID> of(PayoutId line) {
    return jdbc.sql("SELECT claim FROM payouts_claim WHERE line_id = :line ORDER BY claim")
        .param("line", Ids.bytes(line.value()))
        .query((row, n) -> Ids.uuid(row, "claim"))
        .list();
  }

  /** Gives the claims of a line back, to be held by another. */
  void free(PayoutId line) {
    jdbc.sql("UPDATE payouts_claim SET held_claim = NULL WHERE line_id = :line")
        .param("line", Ids.bytes(line.value()))
        .update();
  }
}
