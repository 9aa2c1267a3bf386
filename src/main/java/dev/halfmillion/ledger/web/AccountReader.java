package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.AccountKind;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts with their parties and entries. */
@Repository
class AccountReader {

  private final JdbcClient jdbc;

  AccountReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The account with a code as a whole, or empty where nothing was ever posted to it. */
  Optional<Whole> whole(String code) {
    return jdbc.sql(
            """
            SELECT MIN(a.kind) AS kind, MIN(a.currency) AS currency, COUNT(*) AS parties,
                   MIN(a.party) AS first_party
              FROM ledger_account a
             WHERE a.code = :code AND a.test = (SELECT testing FROM v_platform_stage)
            """)
        .param("code", code)
        .query((row, n) -> row.getLong("parties") == 0 ? null : whole(row))
        .optional();
  }

  private static Whole whole(ResultSet row) throws SQLException {
    return new Whole(
        AccountKind.valueOf(row.getString("kind")),
        Objects.requireNonNull(row.getString("currency")),
        row.getLong("parties"),
        Objects.requireNonNull(row.getString("first_party")));
  }

  /**
   * One account.
   *
   * @param test whether it is the one that tests are booked in
   */
  Optional<Account> account(String code, String party, boolean test) {
    return jdbc.sql(
            "SELECT id, kind, currency, test FROM ledger_account WHERE code = :code AND party ="
                + " :party AND test = :test ORDER BY currency LIMIT 1")
        .param("code", code)
        .param("party", party)
        .param("test", test)
        .query(
            (row, n) ->
                new Account(
                    Ids.uuid(row, "id"),
                    AccountKind.valueOf(row.getString("kind")),
                    Objects.requireNonNull(row.getString("currency")),
                    row.getBoolean("test")))
        .optional();
  }

  /** Parties after one, by name, with debits less credits. */
  List<Share> shares(String code, String currency, String after, int most) {
    return jdbc.sql(
            """
            SELECT a.party, COALESCE(SUM(e.amount_minor), 0) AS balance
              FROM (SELECT id, party FROM ledger_account
                     WHERE code = :code AND party > :after AND currency = :currency
                       AND test = (SELECT testing FROM v_platform_stage)
                     ORDER BY party LIMIT :most) a
              LEFT JOIN ledger_entry e ON e.account_id = a.id
             GROUP BY a.party ORDER BY a.party
            """)
        .param("code", code)
        .param("currency", currency)
        .param("after", after)
        .param("most", most)
        .query(
            (row, n) ->
                new Share(
                    Objects.requireNonNull(row.getString("party")),
                    Money.of(row.getLong("balance"), currency)))
        .list();
  }

  /** Debits less credits of a whole account. */
  Money total(String code, String currency) {
    long sum =
        jdbc.sql(
                """
                SELECT COALESCE(SUM(e.amount_minor), 0)
                  FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
                 WHERE a.code = :code AND a.currency = :currency
                   AND a.test = (SELECT testing FROM v_platform_stage)
                """)
            .param("code", code)
            .param("currency", currency)
            .query(Long.class)
            .single();
    return Money.of(sum, currency);
  }

  /** Entries posted before a place, the latest first; the order of posting never changes. */
  List<Entry> entries(Account account, Place before, int most) {
    return jdbc.sql(
            """
            SELECT e.journal_id, e.line, e.amount_minor, j.occurred_at, j.description, j.about
              FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
             WHERE e.account_id = :account
               AND (e.journal_id < :journal OR (e.journal_id = :journal AND e.line < :line))
             ORDER BY e.journal_id DESC, e.line DESC LIMIT :most
            """)
        .param("account", Ids.bytes(account.id()))
        .param("journal", Ids.bytes(before.journal()))
        .param("line", before.line())
        .param("most", most)
        .query((row, n) -> entry(row, account.currency()))
        .list();
  }

  /** The balance just before a place: debits less credits of all that was posted earlier. */
  Money balanceBefore(Account account, Place place) {
    long sum =
        jdbc.sql(
                """
                SELECT COALESCE(SUM(e.amount_minor), 0) FROM ledger_entry e
                 WHERE e.account_id = :account
                   AND (e.journal_id < :journal OR (e.journal_id = :journal AND e.line < :line))
                """)
            .param("account", Ids.bytes(account.id()))
            .param("journal", Ids.bytes(place.journal()))
            .param("line", place.line())
            .query(Long.class)
            .single();
    return Money.of(sum, account.currency());
  }

  /** The balance as it stands: debits less credits. */
  Money balance(Account account) {
    long sum =
        jdbc.sql("SELECT COALESCE(SUM(amount_minor), 0) FROM ledger_entry WHERE account_id = :id")
            .param("id", Ids.bytes(account.id()))
            .query(Long.class)
            .single();
    return Money.of(sum, account.currency());
  }

  private static Entry entry(ResultSet row, String currency) throws SQLException {
    return new Entry(
        new Place(Ids.uuid(row, "journal_id"), row.getInt("line")),
        Sql.instant(row, "occurred_at"),
        Money.of(row.getLong("amount_minor"), currency),
        Objects.requireNonNull(row.getString("description")),
        Objects.requireNonNull(row.getString("about")));
  }

  /** An account over all its parties. */
  record Whole(AccountKind kind, String currency, long parties, String firstParty) {}

  /** One account, with or without a party. */
  record Account(UUID id, AccountKind kind, String currency, boolean test) {}

  /** What one party holds: debits less credits. */
  record Share(String party, Money balance) {}

  /** Where an entry stands in its account. */
  record Place(UUID journal, int line) {

    /** After every entry there is. */
    static final Place END = new Place(new UUID(-1, -1), 0);
  }

  /** One entry: positive for a debit. */
  record Entry(Place place, Instant at, Money amount, String description, String about) {}
}
