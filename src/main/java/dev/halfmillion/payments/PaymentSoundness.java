package dev.halfmillion.payments;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.soundness.SoundnessCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** No payment goes back by more than it brought, and a surplus one goes back once. */
@Component
class PaymentSoundness implements SoundnessCheck {

  @Override
  public String name() {
    return "Payments and refunds";
  }

  @Override
  public List<String> findings(JdbcClient jdbc, int most) {
    List<String> wrong = new ArrayList<>(refundedTooMuch(jdbc, most));
    wrong.addAll(surplusNotReturned(jdbc, most));
    wrong.addAll(capturedTooMuch(jdbc, most));
    return wrong;
  }

  private static List<String> refundedTooMuch(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT c.id, c.amount_minor, r.back
              FROM (SELECT capture_id, SUM(amount_minor) AS back FROM payments_refund
                     WHERE state <> 'FAILED' GROUP BY capture_id) r
              JOIN payments_capture c ON c.id = r.capture_id
             WHERE r.back > c.amount_minor
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Payment %s brought %d and %d of it is refunded."
                    .formatted(
                        PublicId.format("cap", Ids.uuid(row, "id")),
                        row.getLong("amount_minor"),
                        row.getLong("back")))
        .list();
  }

  private static List<String> surplusNotReturned(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT c.id, COUNT(r.id) AS refunds
              FROM payments_capture c
              LEFT JOIN payments_refund r ON r.capture_id = c.id AND r.surplus = TRUE
             WHERE c.surplus = TRUE
             GROUP BY c.id
            HAVING COUNT(r.id) <> 1
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Payment %s paid an order a second time and has %d refunds instead of one."
                    .formatted(PublicId.format("cap", Ids.uuid(row, "id")), row.getLong("refunds")))
        .list();
  }

  private static List<String> capturedTooMuch(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT c.id, c.amount_minor, a.amount_minor AS asked
              FROM payments_capture c JOIN payments_attempt a ON a.id = c.attempt_id
             WHERE c.order_id <> a.order_id OR c.currency <> a.currency
                OR c.amount_minor <> a.amount_minor
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Payment %s of %d is not what its attempt asked for (%d)."
                    .formatted(
                        PublicId.format("cap", Ids.uuid(row, "id")),
                        row.getLong("amount_minor"),
                        row.getLong("asked")))
        .list();
  }
}
