package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the payouts an affiliate's commissions went into. */
@Component
class PaymentsReader {

  private final JdbcClient jdbc;

  PaymentsReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest payouts, those on their way first. */
  List<Payment> of(AffiliateId affiliate, int most) {
    return jdbc.sql(
            """
            SELECT payout_id, currency, net, sales, paid, returned, reference, test FROM (
              SELECT payout_id, currency,
                SUM(CASE WHEN kind <> 'return' THEN amount_minor ELSE 0 END) AS net,
                SUM(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END) AS sales,
                MIN(CASE WHEN kind <> 'return' THEN paid_at END) AS paid,
                MAX(CASE WHEN kind = 'return' THEN paid_at END) AS returned,
                MAX(payout_reference) AS reference, MAX(test) AS test
              FROM affiliates_commission
              WHERE affiliate_id = :affiliate AND payout_id IS NOT NULL
                AND status IN ('allocated', 'paid')
              GROUP BY payout_id, currency) payment
            ORDER BY paid IS NULL DESC, paid DESC, payout_id DESC LIMIT :most
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .param("most", most)
        .query(
            (row, n) ->
                new Payment(
                    new PayoutId(Ids.uuid(row, "payout_id")),
                    Money.of(row.getLong("net"), row.getString("currency")),
                    row.getLong("sales"),
                    Sql.instantOrNull(row, "paid"),
                    Sql.instantOrNull(row, "returned"),
                    row.getString("reference"),
                    row.getBoolean("test")))
        .list();
  }

  /**
   * A payout.
   *
   * @param paid null while it is on its way
   * @param returned when the bank sent it back, or null
   * @param reference the bank's, once paid
   * @param test whether it was made in trial
   */
  record Payment(
      PayoutId id,
      Money net,
      long sales,
      @Nullable Instant paid,
      @Nullable Instant returned,
      @Nullable String reference,
      boolean test) {}
}
