package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up what each affiliate earned, and compares with payouts and with the ledger. */
final class SharesInBooks {

  private static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, 0, 0);

  private final JdbcClient jdbc;

  SharesInBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    Map<String, Sums> rows = sums();
    rows.forEach(
        (user, sums) -> {
          if (sums.standing() + sums.disputed() != sums.commissions() - sums.reversals()) {
            wrong.add(
                """
                %s: pending, available, allocated and paid are %d, disputed %d, and commissions \
                less reversals %d.\
                """
                    .formatted(
                        user,
                        sums.standing(),
                        sums.disputed(),
                        sums.commissions() - sums.reversals()));
          }
        });
    Map<String, Map<String, Long>> booked = booked();
    compare(CommissionJournals.PENDING, booked, rows, Sums::pending, wrong);
    compare(CommissionJournals.AVAILABLE, booked, rows, Sums::available, wrong);
    compare(CommissionJournals.ALLOCATED, booked, rows, Sums::allocated, wrong);
    compare(CommissionJournals.DISPUTED, booked, rows, Sums::disputed, wrong);
    compare("payouts that arrived", "in batches", paid(), rows, Sums::paid, wrong);
    return wrong;
  }

  private static void compare(
      AccountRef account,
      Map<String, Map<String, Long>> booked,
      Map<String, Sums> rows,
      ToLongFunction<Sums> part,
      List<String> wrong) {
    Map<String, Long> books = booked.getOrDefault(account.code(), Map.of());
    compare(account.code(), "in the ledger", books, rows, part, wrong);
  }

  private static void compare(
      String what,
      String where,
      Map<String, Long> there,
      Map<String, Sums> rows,
      ToLongFunction<Sums> part,
      List<String> wrong) {
    Set<String> users = new TreeSet<>(rows.keySet());
    users.addAll(there.keySet());
    for (String user : users) {
      long own = part.applyAsLong(rows.getOrDefault(user, NOTHING));
      long theirs = there.getOrDefault(user, 0L);
      if (own != theirs) {
        wrong.add("%s: %s is %d %s, %d by commissions.".formatted(user, what, theirs, where, own));
      }
    }
  }

  private Map<String, Sums> sums() {
    Map<String, Sums> sums = new HashMap<>();
    jdbc.sql(
            """
            SELECT user_id, test,
              SUM(CASE WHEN status IN ('pending', 'held') THEN amount_minor ELSE 0 END) AS pending,
              SUM(CASE WHEN status = 'approved' THEN amount_minor ELSE 0 END) AS available,
              SUM(CASE WHEN status = 'allocated' THEN amount_minor ELSE 0 END) AS allocated,
              SUM(CASE WHEN status = 'paid' THEN amount_minor ELSE 0 END) AS paid,
              SUM(CASE WHEN kind = 'sale' AND status <> 'rejected' THEN amount_minor ELSE 0 END)
                AS commissions,
              -SUM(CASE WHEN kind = 'reversal' AND status <> 'rejected' THEN amount_minor
                ELSE 0 END) AS reversals,
              -SUM(CASE WHEN kind = 'dispute' THEN amount_minor ELSE 0 END) AS disputed
            FROM affiliates_commission GROUP BY user_id, test
            """)
        .query(
            (RowCallbackHandler)
                row ->
                    sums.put(
                        whose(new UserId(Ids.uuid(row, "user_id")).toString(), row),
                        new Sums(
                            row.getLong("pending"),
                            row.getLong("available"),
                            row.getLong("allocated"),
                            row.getLong("paid"),
                            row.getLong("commissions"),
                            row.getLong("reversals"),
                            row.getLong("disputed"))));
    return sums;
  }

  /** What the ledger owes each affiliate, by account. */
  private Map<String, Map<String, Long>> booked() {
    Map<String, Map<String, Long>> booked = new HashMap<>();
    jdbc.sql(
            """
            SELECT code, party, test, -SUM(amount_minor) AS owed FROM v_ledger_entry
             WHERE code IN (:codes) GROUP BY code, party, test
            """)
        .param(
            "codes",
            List.of(
                CommissionJournals.PENDING.code(),
                CommissionJournals.AVAILABLE.code(),
                CommissionJournals.ALLOCATED.code(),
                CommissionJournals.DISPUTED.code()))
        .query(
            (RowCallbackHandler)
                row ->
                    booked
                        .computeIfAbsent(row.getString("code"), code -> new HashMap<>())
                        .put(whose(row.getString("party"), row), row.getLong("owed")));
    return booked;
  }

  private Map<String, Long> paid() {
    Map<String, Long> paid = new HashMap<>();
    jdbc.sql(
            """
            SELECT payee_id, test, SUM(gross_minor) AS paid FROM v_payouts_line
             WHERE state = 'PAID' GROUP BY payee_id, test
            """)
        .query(
            (RowCallbackHandler)
                row ->
                    paid.put(
                        whose(new UserId(Ids.uuid(row, "payee_id")).toString(), row),
                        row.getLong("paid")));
    return paid;
  }

  /** What somebody earned in trial is compared by itself. */
  private static String whose(String user, ResultSet row) throws SQLException {
    return row.getBoolean("test") ? user + " in trial" : user;
  }

  private record Sums(
      long pending,
      long available,
      long allocated,
      long paid,
      long commissions,
      long reversals,
      long disputed) {

    long standing() {
      return pending + available + allocated + paid;
    }
  }
}
