package dev.halfmillion.ledger;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of seals and the texts of the journals they cover. */
@Repository
class Seals {

  /** No transaction lasts this long, so no journal older than the last seal can still appear. */
  private static final Duration LATEST = Duration.ofHours(1);

  /** Occurs in no text, so that no two journals read the same. */
  private static final String UNIT_SEPARATOR = "\u001f";

  private final JdbcClient jdbc;

  Seals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The end of the chain, held until the transaction ends. */
  Link lockHead() {
    return jdbc.sql("SELECT sequence, hash FROM ledger_seal_head WHERE id = 1 FOR UPDATE")
        .query(
            (row, n) ->
                new Link(
                    row.getLong("sequence"), null, Objects.requireNonNull(row.getString("hash"))))
        .single();
  }

  /**
   * Journals that are not sealed yet, by identifier and so nearly by time.
   *
   * @param after only those that follow this one, or null for all that may be left
   */
  List<UUID> unsealed(@Nullable UUID after, int most) {
    return jdbc.sql(
            """
            SELECT j.id FROM ledger_journal j LEFT JOIN ledger_seal s ON s.journal_id = j.id
             WHERE j.id > :from AND s.journal_id IS NULL
             ORDER BY j.id LIMIT :most
            """)
        .param("from", Ids.bytes(after == null ? searchFrom() : after))
        .param("most", most)
        .query((row, n) -> Ids.uuid(row, "id"))
        .list();
  }

  /** How many journals carry no seal, among those that an honest one can no longer be. */
  long forgotten() {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM ledger_journal j LEFT JOIN ledger_seal s ON s.journal_id = j.id
             WHERE j.id <= :from AND s.journal_id IS NULL
            """)
        .param("from", Ids.bytes(searchFrom()))
        .query(Long.class)
        .single();
  }

  /** Identifiers begin with the millisecond they were made in. */
  private UUID searchFrom() {
    Optional<UUID> last =
        jdbc.sql("SELECT MAX(journal_id) AS last FROM ledger_seal")
            .query((row, n) -> Optional.ofNullable(Ids.uuidOrNull(row, "last")))
            .single();
    if (last.isEmpty()) {
      return new UUID(0, 0);
    }
    long millis = (last.get().getMostSignificantBits() >>> 16) - LATEST.toMillis();
    return new UUID(Math.max(0, millis) << 16, 0);
  }

  /** Adds links in one statement. */
  void append(List<Link> links, Instant at) {
    String rows = String.join(", ", Collections.nCopies(links.size(), "(?, ?, ?, ?)"));
    JdbcClient.StatementSpec insert =
        jdbc.sql("INSERT INTO ledger_seal (sequence, journal_id, hash, sealed_at) VALUES " + rows);
    for (Link link : links) {
      insert =
          insert
              .param(link.sequence())
              .param(Ids.bytes(link.journal()))
              .param(link.hash())
              .param(Sql.timestamp(at));
    }
    insert.update();
  }

  void moveHead(Link link) {
    jdbc.sql("UPDATE ledger_seal_head SET sequence = :sequence, hash = :hash WHERE id = 1")
        .param("sequence", link.sequence())
        .param("hash", link.hash())
        .update();
  }

  /** The end of the chain as it is now. */
  Link head() {
    return jdbc.sql("SELECT sequence, hash FROM ledger_seal_head WHERE id = 1")
        .query(
            (row, n) ->
                new Link(
                    row.getLong("sequence"), null, Objects.requireNonNull(row.getString("hash"))))
        .single();
  }

  /** Links after a place in the chain, in order. */
  List<Link> after(long sequence, int most) {
    return jdbc.sql(
            """
            SELECT sequence, journal_id, hash FROM ledger_seal
             WHERE sequence > :sequence ORDER BY sequence LIMIT :most
            """)
        .param("sequence", sequence)
        .param("most", most)
        .query(
            (row, n) ->
                new Link(
                    row.getLong("sequence"),
                    Ids.uuid(row, "journal_id"),
                    Objects.requireNonNull(row.getString("hash"))))
        .list();
  }

  /** Each journal in full as one text, by identifier; those that are gone are missing. */
  Map<UUID, String> texts(List<UUID> journals) {
    if (journals.isEmpty()) {
      return Map.of();
    }
    List<byte[]> ids = new ArrayList<>();
    journals.forEach(id -> ids.add(Ids.bytes(id)));
    Map<UUID, StringBuilder> texts = heads(ids);
    addEntries(ids, texts);
    Map<UUID, String> whole = new HashMap<>();
    texts.forEach((id, text) -> whole.put(id, text.toString()));
    return whole;
  }

  private Map<UUID, StringBuilder> heads(List<byte[]> ids) {
    Map<UUID, StringBuilder> texts = new HashMap<>();
    jdbc.sql(
            """
            SELECT id, CONCAT_WS(:separator, cause, about, description, occurred_at, posted_at,
                                 digest, CASE WHEN test THEN 'test' END) AS head
              FROM ledger_journal WHERE id IN (:ids)
            """)
        .param("separator", UNIT_SEPARATOR)
        .param("ids", ids)
        .query(
            (RowCallbackHandler)
                row -> texts.put(Ids.uuid(row, "id"), new StringBuilder(row.getString("head"))));
    return texts;
  }

  private void addEntries(List<byte[]> ids, Map<UUID, StringBuilder> texts) {
    jdbc.sql(
            """
            SELECT e.journal_id, CONCAT_WS(:separator, e.line, a.code, a.party, a.kind, a.currency,
                                           e.amount_minor, CASE WHEN a.test THEN 'test' END) AS entry
              FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
             WHERE e.journal_id IN (:ids) ORDER BY e.journal_id, e.line
            """)
        .param("separator", UNIT_SEPARATOR)
        .param("ids", ids)
        .query(
            (RowCallbackHandler)
                row -> {
                  StringBuilder text = texts.get(Ids.uuid(row, "journal_id"));
                  if (text != null) {
                    text.append('\n').append(row.getString("entry"));
                  }
                });
  }

  /**
   * One link of the chain.
   *
   * @param sequence its place, from 1; 0 is before the first
   * @param journal what it seals; null for the head alone
   * @param hash over the former link's hash and the journal
   */
  record Link(long sequence, @Nullable UUID journal, String hash) {}
}
