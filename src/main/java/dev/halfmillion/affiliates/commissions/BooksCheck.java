package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateBooks;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Adds up the rows anew and compares: among themselves, with the refunds, with the ledger. */
@Service
class BooksCheck implements AffiliateBooks {

  private final JdbcClient jdbc;
  private final Ledger ledger;

  BooksCheck(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<String> check() {
    List<String> wrong = new ArrayList<>();
    Map<String, Sums> rows = sums();
    rows.forEach(
        (user, sums) -> {
          if (sums.standing() + sums.disputed() != sums.commissions() - sums.reversals()) {
            wrong.add(
                """
                %s: pending, available, allocated and paid are %d, disputed %d, \
                commissions less reversals %d\
                """
                    .formatted(
                        user,
                        sums.standing(),
                        sums.disputed(),
                        sums.commissions() - sums.reversals()));
          }
        });
    compare(CommissionJournals.PENDING, rows, Sums::pending, wrong);
    compare(CommissionJournals.AVAILABLE, rows, Sums::available, wrong);
    compare(CommissionJournals.ALLOCATED, rows, Sums::allocated, wrong);
    compare(CommissionJournals.DISPUTED, rows, Sums::disputed, wrong);
    wrong.addAll(wronglyReversed());
    return wrong;
  }

  private void compare(
      AccountRef account, Map<String, Sums> rows, ToLongFunction<Sums> part, List<String> wrong) {
    Map<String, Money> booked = ledger.balances(account, Money.INR);
    Set<String> users = new TreeSet<>(new HashSet<>(rows.keySet()));
    users.addAll(booked.keySet());
    for (String user : users) {
      long own = rows.containsKey(user) ? part.applyAsLong(rows.get(user)) : 0;
      long books = booked.getOrDefault(user, Money.zero(Money.INR)).minor();
      if (own != books) {
        wrong.add(
            "%s: %s is %d in the ledger, %d by commissions"
                .formatted(user, account.code(), books, own));
      }
    }
  }

  private Map<String, Sums> sums() {
    return jdbc
        .sql(
            """
            SELECT user_id,
              SUM(CASE WHEN status IN ('pending', 'held') THEN amount_minor ELSE 0 END) AS pending,
              SUM(CASE WHEN status = 'approved' THEN amount_minor ELSE 0 END) AS available,
              SUM(CASE WHEN status = 'allocated' THEN amount_minor ELSE 0 END) AS allocated,
              SUM(CASE WHEN status = 'paid' THEN amount_minor ELSE 0 END) AS paid,
              SUM(CASE WHEN kind = 'sale' AND status <> 'rejected' THEN amount_minor ELSE 0 END)
                AS commissions,
              -SUM(CASE WHEN kind = 'reversal' AND status <> 'rejected' THEN amount_minor
                ELSE 0 END) AS reversals,
              -SUM(CASE WHEN kind = 'dispute' THEN amount_minor ELSE 0 END) AS disputed
            FROM affiliates_commission GROUP BY user_id
            """)
        .query(
            (row, n) ->
                Map.entry(
                    new UserId(Ids.uuid(row, "user_id")).toString(),
                    new Sums(
                        row.getLong("pending"),
                        row.getLong("available"),
                        row.getLong("allocated"),
                        row.getLong("paid"),
                        row.getLong("commissions"),
                        row.getLong("reversals"),
                        row.getLong("disputed"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The share is compared in integers: twice the distance to the exact share is at most one. */
  private List<String> wronglyReversed() {
    return jdbc.sql(
            """
            SELECT c.id, c.user_id, c.amount_minor, c.gross_minor, r.refunded,
              COALESCE((SELECT -SUM(v.amount_minor) FROM affiliates_commission v
                WHERE v.origin_id = c.id AND v.kind = 'reversal'), 0) AS taken
            FROM affiliates_commission c
            LEFT JOIN (SELECT line_id, MAX(refunded_minor) AS refunded
              FROM affiliates_line_refund GROUP BY line_id) r ON r.line_id = c.line_id
            WHERE c.kind = 'sale' AND c.status <> 'rejected'
            HAVING ABS(2 * c.amount_minor * LEAST(COALESCE(r.refunded, 0), c.gross_minor)
              - 2 * taken * c.gross_minor) > c.gross_minor
            """)
        .query(
            (row, n) ->
                "%s: %d taken back of %d, %d of %d refunded"
                    .formatted(
                        new UserId(Ids.uuid(row, "user_id")),
                        row.getLong("taken"),
                        row.getLong("amount_minor"),
                        row.getLong("refunded"),
                        row.getLong("gross_minor")))
        .list();
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
