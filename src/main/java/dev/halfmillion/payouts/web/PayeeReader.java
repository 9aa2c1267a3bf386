package dev.halfmillion.payouts.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.LineState;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads payees for the pages; never a secret. */
@Repository
class PayeeReader {

  private final JdbcClient jdbc;

  PayeeReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Payees who share something that nobody has looked at yet, the longest waiting first. */
  List<ReviewRow> openReviews(int most) {
    return jdbc.sql(
            """
            SELECT r.user_id, r.kind, r.opened_at, p.legal_name
              FROM payouts_review r JOIN payouts_payee p ON p.user_id = r.user_id
             WHERE r.cleared_at IS NULL
             ORDER BY r.opened_at, r.user_id, r.kind LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                new ReviewRow(
                    new UserId(Ids.uuid(row, "user_id")),
                    Objects.requireNonNull(row.getString("legal_name")),
                    what(Objects.requireNonNull(row.getString("kind"))),
                    Sql.instant(row, "opened_at")))
        .list();
  }

  long openReviewCount() {
    return jdbc.sql("SELECT COUNT(*) FROM payouts_review WHERE cleared_at IS NULL")
        .query(Long.class)
        .single();
  }

  /** With whom a payee shares what, and whether somebody looked. */
  List<SharedRow> shared(UserId payee) {
    return jdbc.sql(
            """
            SELECT r.kind, r.cleared_at, r.note, o.user_id, o.legal_name
              FROM payouts_review r
              JOIN payouts_review other
                ON other.kind = r.kind AND other.fingerprint = r.fingerprint
               AND other.user_id <> r.user_id
              JOIN payouts_payee o ON o.user_id = other.user_id
             WHERE r.user_id = :user ORDER BY r.opened_at, r.kind, o.user_id
            """)
        .param("user", Ids.bytes(payee.value()))
        .query(
            (row, n) ->
                new SharedRow(
                    what(Objects.requireNonNull(row.getString("kind"))),
                    new UserId(Ids.uuid(row, "user_id")),
                    Objects.requireNonNull(row.getString("legal_name")),
                    Sql.instantOrNull(row, "cleared_at"),
                    row.getString("note")))
        .list();
  }

  List<MethodRow> methods(UserId payee) {
    return jdbc.sql(
            """
            SELECT masked, created_at, usable_from, replaced_at FROM payouts_method
             WHERE user_id = :user ORDER BY created_at DESC, id DESC LIMIT 50
            """)
        .param("user", Ids.bytes(payee.value()))
        .query(
            (row, n) ->
                new MethodRow(
                    Objects.requireNonNull(row.getString("masked")),
                    Sql.instant(row, "created_at"),
                    Sql.instant(row, "usable_from"),
                    Sql.instantOrNull(row, "replaced_at")))
        .list();
  }

  List<PaymentRow> payments(UserId payee) {
    return jdbc.sql(
            """
            SELECT l.id, b.number, l.position, l.state, l.net_minor, l.currency,
                   l.beneficiary_text, l.reference, l.created_at
              FROM payouts_line l JOIN payouts_batch b ON b.id = l.batch_id
             WHERE l.payee_id = :user ORDER BY l.id DESC LIMIT 100
            """)
        .param("user", Ids.bytes(payee.value()))
        .query(
            (row, n) ->
                new PaymentRow(
                    new PayoutId(Ids.uuid(row, "id")),
                    "%s-%03d".formatted(row.getString("number"), row.getInt("position")),
                    LineState.valueOf(row.getString("state")),
                    Money.of(
                        row.getLong("net_minor"),
                        Objects.requireNonNull(row.getString("currency"))),
                    Objects.requireNonNull(row.getString("beneficiary_text")),
                    row.getString("reference"),
                    Sql.instant(row, "created_at")))
        .list();
  }

  private static String what(String kind) {
    return kind.equals("PAN") ? "PAN" : "bank account or UPI id";
  }

  /** Somebody to look at. */
  record ReviewRow(UserId payee, String name, String what, Instant since) {}

  /** Somebody with the same. */
  record SharedRow(
      String what, UserId other, String name, @Nullable Instant cleared, @Nullable String note) {}

  /** A present or former method. */
  record MethodRow(
      String masked, Instant entered, Instant usableFrom, @Nullable Instant replaced) {}

  /** A payout to somebody. */
  record PaymentRow(
      PayoutId id,
      String number,
      LineState state,
      Money net,
      String to,
      @Nullable String reference,
      Instant at) {}
}
