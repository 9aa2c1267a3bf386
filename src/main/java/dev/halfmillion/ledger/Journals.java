package dev.halfmillion.ledger;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journals and their entries; rows are added and never changed. */
@Repository
class Journals {

  private static final int LONGEST_DESCRIPTION = 200;

  private final JdbcClient jdbc;

  Journals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the head, unless its cause is there already: then false. */
  boolean insert(
      JournalId id, Journal journal, Instant counts, String digest, boolean test, Instant now) {
    try {
      jdbc.sql(
              """
              INSERT INTO ledger_journal
                (id, cause, about, description, occurred_at, posted_at, digest, test)
              VALUES (:id, :cause, :about, :description, :occurredAt, :postedAt, :digest, :test)
              """)
          .param("id", Ids.bytes(id.value()))
          .param("cause", journal.cause())
          .param("about", journal.subject())
          .param("description", description(journal, counts))
          .param("occurredAt", Sql.timestamp(counts))
          .param("postedAt", Sql.timestamp(now))
          .param("digest", digest)
          .param("test", test)
          .update();
      return true;
    } catch (DuplicateKeyException posted) {
      return false;
    }
  }

  /** A journal that counts later than it happened says so. */
  private static String description(Journal journal, Instant counts) {
    String day =
        counts.equals(journal.occurredAt())
            ? ""
            : " (of " + Zones.dateInIndia(journal.occurredAt()) + ", a closed month)";
    return cut(journal.description(), LONGEST_DESCRIPTION - day.length()) + day;
  }

  /** What people type can be longer than a line of the books; no letter is cut in half. */
  private static String cut(String words, int room) {
    int length = words.codePointCount(0, words.length());
    return length <= room ? words : words.substring(0, words.offsetByCodePoints(0, room - 1)) + "…";
  }

  JournalId requireSame(String cause, String digest) {
    return jdbc.sql("SELECT id, digest FROM ledger_journal WHERE cause = :cause")
        .param("cause", cause)
        .query(
            (row, n) -> {
              if (!digest.equals(row.getString("digest"))) {
                throw new LedgerConflict(cause);
              }
              return new JournalId(Ids.uuid(row, "id"));
            })
        .single();
  }

  void insertEntries(JournalId id, List<Journal.Entry> entries, boolean test) {
    String rows = String.join(", ", Collections.nCopies(entries.size(), "(?, ?, ?, ?)"));
    JdbcClient.StatementSpec insert =
        jdbc.sql(
            "INSERT INTO ledger_entry (journal_id, line, account_id, amount_minor) VALUES " + rows);
    int line = 0;
    for (Journal.Entry entry : entries) {
      line++;
      insert =
          insert
              .param(Ids.bytes(id.value()))
              .param(line)
              .param(Ids.bytes(entry.account().id(entry.amount().currencyCode(), test)))
              .param(entry.amount().minor());
    }
    insert.update();
  }

  /** What journals put on an account, by their causes. */
  Map<String, Money> amounts(AccountRef account, Currency currency, Collection<String> causes) {
    Map<String, Money> amounts = new HashMap<>();
    jdbc.sql(
            """
            SELECT j.cause, COALESCE(SUM(e.amount_minor), 0) AS amount
              FROM ledger_journal j
              LEFT JOIN ledger_entry e ON e.journal_id = j.id AND e.account_id IN (:account)
             WHERE j.cause IN (:causes) GROUP BY j.cause
            """)
        .param("account", eitherKind(account, currency))
        .param("causes", causes)
        .query(
            (RowCallbackHandler)
                row ->
                    amounts.put(
                        row.getString("cause"), new Money(row.getLong("amount"), currency)));
    return amounts;
  }

  /** A cause is of one kind, so that only one of the two accounts can have entries by it. */
  private static List<byte[]> eitherKind(AccountRef account, Currency currency) {
    return Stream.of(false, true)
        .map(test -> account.id(currency.getCurrencyCode(), test))
        .map(id -> Objects.requireNonNull(Ids.bytes(id)))
        .toList();
  }

  /** What journals put on an account whose causes begin with a text. */
  Money amount(AccountRef account, Currency currency, String beginning, boolean test) {
    long minor =
        jdbc.sql(
                """
                SELECT COALESCE(SUM(e.amount_minor), 0)
                  FROM ledger_journal j
                  JOIN ledger_entry e ON e.journal_id = j.id AND e.account_id = :account
                 WHERE j.cause LIKE :beginning
                """)
            .param("account", Ids.bytes(account.id(currency.getCurrencyCode(), test)))
            .param("beginning", beginning + '%')
            .query(Long.class)
            .single();
    return new Money(minor, currency);
  }

  /** The journals about a subject, oldest first. */
  List<PostedJournal> about(String subject) {
    return jdbc
        .sql(
            """
            SELECT id, cause, about, description, occurred_at
              FROM ledger_journal WHERE about = :about ORDER BY occurred_at, id
            """)
        .param("about", subject)
        .query((row, n) -> new JournalId(Ids.uuid(row, "id")))
        .list()
        .stream()
        .map(this::load)
        .toList();
  }

  PostedJournal load(JournalId id) {
    List<PostedJournal.Line> lines =
        jdbc.sql(
                """
                SELECT a.kind, a.code, a.party, a.currency, e.amount_minor
                  FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
                 WHERE e.journal_id = :id ORDER BY e.line
                """)
            .param("id", Ids.bytes(id.value()))
            .query((row, n) -> PostedJournal.Line.of(row))
            .list();
    return jdbc.sql(
            """
            SELECT j.cause, j.about, j.description, j.occurred_at, j.test, s.sequence
              FROM ledger_journal j LEFT JOIN ledger_seal s ON s.journal_id = j.id
             WHERE j.id = :id
            """)
        .param("id", Ids.bytes(id.value()))
        .query(
            (row, n) ->
                new PostedJournal(
                    id,
                    row.getObject("sequence", Long.class),
                    Objects.requireNonNull(row.getString("cause")),
                    Objects.requireNonNull(row.getString("about")),
                    Objects.requireNonNull(row.getString("description")),
                    Sql.instant(row, "occurred_at"),
                    row.getBoolean("test"),
                    lines))
        .single();
  }
}
