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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads single journals and those of some days. */
@Repository
class JournalReader {

  private final JdbcClient jdbc;

  JournalReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Head> head(UUID id) {
    return jdbc.sql(
            """
            SELECT j.cause, j.about, j.description, j.occurred_at, j.posted_at, j.test, s.sequence
              FROM ledger_journal j LEFT JOIN ledger_seal s ON s.journal_id = j.id
             WHERE j.id = :id
            """)
        .param("id", Ids.bytes(id))
        .query(
            (row, n) ->
                new Head(
                    Objects.requireNonNull(row.getString("cause")),
                    Objects.requireNonNull(row.getString("about")),
                    Objects.requireNonNull(row.getString("description")),
                    Sql.instant(row, "occurred_at"),
                    Sql.instant(row, "posted_at"),
                    row.getBoolean("test"),
                    row.getObject("sequence", Long.class)))
        .optional();
  }

  List<Entry> entries(UUID id) {
    return jdbc.sql(
            """
            SELECT a.kind, a.code, a.party, a.currency, e.amount_minor
              FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
             WHERE e.journal_id = :id ORDER BY e.line
            """)
        .param("id", Ids.bytes(id))
        .query((row, n) -> entry(row))
        .list();
  }

  /** The entries of so many whole journals from a place on to before a moment, by time. */
  List<Dated> dated(Since since, Instant end, int journals) {
    return jdbc.sql(
            """
            SELECT j.id, j.cause, j.about, j.description, j.occurred_at, a.kind, a.code,
                   a.party, a.currency, e.amount_minor
              FROM (SELECT id, cause, about, description, occurred_at FROM ledger_journal
                     WHERE occurred_at < :end AND test = (SELECT testing FROM v_platform_stage)
                       AND (occurred_at > :from OR (occurred_at = :from AND id > :after))
                     ORDER BY occurred_at, id LIMIT :journals) j
              JOIN ledger_entry e ON e.journal_id = j.id
              JOIN ledger_account a ON a.id = e.account_id
             ORDER BY j.occurred_at, j.id, e.line
            """)
        .param("end", Sql.timestamp(end))
        .param("from", Sql.timestamp(since.at()))
        .param("after", Ids.bytes(since.journal()))
        .param("journals", journals)
        .query(
            (row, n) ->
                new Dated(
                    Ids.uuid(row, "id"),
                    Sql.instant(row, "occurred_at"),
                    Objects.requireNonNull(row.getString("cause")),
                    Objects.requireNonNull(row.getString("about")),
                    Objects.requireNonNull(row.getString("description")),
                    entry(row)))
        .list();
  }

  /** All accounts there are, by name. */
  List<Account> accounts() {
    return jdbc.sql(
            "SELECT kind, code, party, currency FROM ledger_account"
                + " WHERE test = (SELECT testing FROM v_platform_stage) ORDER BY code, party")
        .query(
            (row, n) ->
                new Account(
                    AccountKind.valueOf(row.getString("kind")),
                    Objects.requireNonNull(row.getString("code")),
                    Objects.requireNonNull(row.getString("party")),
                    Objects.requireNonNull(row.getString("currency"))))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        AccountKind.valueOf(row.getString("kind")),
        Objects.requireNonNull(row.getString("code")),
        Objects.requireNonNull(row.getString("party")),
        Money.of(row.getLong("amount_minor"), Objects.requireNonNull(row.getString("currency"))));
  }

  /** The facts of a journal; sequence is its place in the chain of seals, if it is sealed. */
  record Head(
      String cause,
      String about,
      String description,
      Instant occurredAt,
      Instant postedAt,
      boolean test,
      @Nullable Long sequence) {}

  /** One account. */
  record Account(AccountKind kind, String code, String party, String currency) {}

  /** One entry: positive for a debit. */
  record Entry(AccountKind kind, String code, String party, Money amount) {}

  /** A place in the order of time: after a journal of a moment. */
  record Since(Instant at, UUID journal) {}

  /** One entry with its journal. */
  record Dated(
      UUID journal, Instant at, String cause, String about, String description, Entry entry) {}
}
