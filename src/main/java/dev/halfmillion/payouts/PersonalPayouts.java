package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalAmount;
import dev.halfmillion.platform.personal.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who somebody is paid as, where to, and what was paid. Numbers show their last characters. */
@Repository
class PersonalPayouts implements PersonalData {

  private final JdbcClient jdbc;
  private final PayeeRecords payees;

  PersonalPayouts(JdbcClient jdbc, PayeeRecords payees) {
    this.jdbc = jdbc;
    this.payees = payees;
  }

  record Content(List<Payee> payee, List<Payout> payouts) {}

  record Payee(String legalName, String pan, String paidTo) {}

  record Payout(
      String number,
      PersonalAmount gross,
      PersonalAmount withheld,
      PersonalAmount net,
      String paidTo,
      String state,
      String bankReference,
      String made,
      String paid,
      String returned) {}

  @Override
  public String name() {
    return "payouts";
  }

  @Override
  public String about() {
    return "Who you are paid as, where to, and each payout; empty unless you are paid out.";
  }

  @Override
  public Object of(UserId user) {
    return new Content(
        payees.summary(user).stream()
            .map(
                payee ->
                    new Payee(
                        payee.legalName(),
                        payee.pan(),
                        Objects.requireNonNullElse(payee.method(), "")))
            .toList(),
        payouts(user));
  }

  private List<Payout> payouts(UserId user) {
    return jdbc.sql(
            """
            SELECT b.number, l.position, l.gross_minor, l.withheld_minor, l.net_minor, l.currency,
              l.beneficiary_text, l.state, l.reference, l.created_at, l.paid_at, l.returned_at
            FROM payouts_line l JOIN payouts_batch b ON b.id = l.batch_id
            WHERE l.payee_id = :user ORDER BY l.id
            """)
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> payout(row))
        .list();
  }

  private static Payout payout(ResultSet row) throws SQLException {
    return new Payout(
        "%s-%03d".formatted(row.getString("number"), row.getInt("position")),
        amount(row, "gross_minor"),
        amount(row, "withheld_minor"),
        amount(row, "net_minor"),
        row.getString("beneficiary_text"),
        row.getString("state"),
        Objects.requireNonNullElse(row.getString("reference"), ""),
        text(row, "created_at"),
        text(row, "paid_at"),
        text(row, "returned_at"));
  }

  private static PersonalAmount amount(ResultSet row, String column) throws SQLException {
    return PersonalAmount.of(Money.of(row.getLong(column), row.getString("currency")));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    Instant moment = Sql.instantOrNull(row, column);
    return moment == null ? "" : moment.toString();
  }
}
