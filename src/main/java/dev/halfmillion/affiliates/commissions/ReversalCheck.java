package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.money.Rounding;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares each commission with what became of its line. */
final class ReversalCheck {

  private final JdbcClient jdbc;

  ReversalCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> wrong(int most) {
    List<String> wrong = new ArrayList<>(earnedTwice(most));
    wrong.addAll(wronglyTakenBack());
    wrong.addAll(unheard(most));
    return wrong;
  }

  private List<String> earnedTwice(int most) {
    return jdbc.sql(
            """
            SELECT user_id, line_id FROM affiliates_commission WHERE kind = 'sale'
             GROUP BY user_id, line_id, affiliate_id, tier HAVING COUNT(*) > 1
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "%s earns twice by line %s."
                    .formatted(
                        new UserId(Ids.uuid(row, "user_id")),
                        PublicId.format("lin", Ids.uuid(row, "line_id"))))
        .list();
  }

  private List<String> wronglyTakenBack() {
    List<String> wrong = new ArrayList<>();
    jdbc.sql(
            """
            SELECT c.id, c.user_id, c.amount_minor, c.gross_minor,
                   CASE WHEN c.status = 'rejected' THEN 0
                     ELSE COALESCE(r.refunded, 0) END AS refunded,
                   CASE WHEN c.status = 'rejected' THEN 0
                     ELSE COALESCE(d.disputed, 0) END AS disputed,
                   CASE WHEN c.status = 'rejected' THEN 0 ELSE COALESCE(b.taken, 0) END AS taken,
                   COALESCE(b.held, 0) AS held
              FROM affiliates_commission c
              LEFT JOIN (SELECT line_id, MAX(refunded_minor) AS refunded
                           FROM affiliates_line_refund GROUP BY line_id) r ON r.line_id = c.line_id
              LEFT JOIN (SELECT line_id, SUM(disputed_minor) AS disputed
                           FROM affiliates_line_dispute WHERE ended = FALSE
                          GROUP BY line_id) d ON d.line_id = c.line_id
              LEFT JOIN (SELECT origin_id,
                           -SUM(CASE WHEN kind = 'reversal' THEN amount_minor ELSE 0 END) AS taken,
                           -SUM(CASE WHEN kind = 'dispute' THEN amount_minor ELSE 0 END) AS held
                           FROM affiliates_commission WHERE origin_id IS NOT NULL
                          GROUP BY origin_id) b ON b.origin_id = c.id
             WHERE c.kind = 'sale'
               AND (r.line_id IS NOT NULL OR d.line_id IS NOT NULL OR b.origin_id IS NOT NULL)
            """)
        .query(
            (RowCallbackHandler)
                row ->
                    new TakenBack(
                            new UserId(Ids.uuid(row, "user_id")),
                            new CommissionId(Ids.uuid(row, "id")),
                            row.getLong("amount_minor"),
                            row.getLong("gross_minor"),
                            row.getLong("refunded"),
                            row.getLong("disputed"),
                            row.getLong("taken"),
                            row.getLong("held"))
                        .check(wrong));
    return wrong;
  }

  /**
   * Refunds that sales have booked and that never arrived here. While an event is on its way to us,
   * nobody can tell.
   */
  private List<String> unheard(int most) {
    return jdbc.sql(
            """
            SELECT c.user_id, c.id, l.refunded_minor, COALESCE(r.refunded, 0) AS heard
              FROM v_sales_order_line l
              JOIN affiliates_commission c ON c.line_id = l.id AND c.kind = 'sale'
              LEFT JOIN (SELECT line_id, MAX(refunded_minor) AS refunded
                           FROM affiliates_line_refund GROUP BY line_id) r ON r.line_id = l.id
             WHERE l.refunded_minor <> COALESCE(r.refunded, 0)
               AND NOT EXISTS (SELECT 1 FROM EVENT_PUBLICATION
                                WHERE LISTENER_ID LIKE 'affiliates.%')
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "%s: commission %s knows of %d refunded of its line, and %d went back."
                    .formatted(
                        new UserId(Ids.uuid(row, "user_id")),
                        new CommissionId(Ids.uuid(row, "id")),
                        row.getLong("heard"),
                        row.getLong("refunded_minor")))
        .list();
  }

  /** One commission, what should have been taken of it and held, and what was. */
  private record TakenBack(
      UserId user,
      CommissionId id,
      long amount,
      long gross,
      long refunded,
      long disputed,
      long taken,
      long held) {

    void check(List<String> wrong) {
      long due = share(Math.min(gross, refunded));
      long holdDue = share(Math.min(gross, refunded + disputed)) - due;
      if (taken != due) {
        wrong.add(says("%d of %d should be taken back, and %d are.".formatted(due, amount, taken)));
      }
      if (held != holdDue) {
        wrong.add(says("%d of %d should be held, and %d are.".formatted(holdDue, amount, held)));
      }
    }

    private String says(String what) {
      return "%s: of commission %s, %s".formatted(user, id, what);
    }

    private long share(long of) {
      return Rounding.HALF_UP.multiplyDivide(amount, of, gross);
    }
  }
}
