package dev.halfmillion.ledger;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.soundness.SoundnessCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Double entry: what is debited is credited, in each journal and in all accounts together. */
@Component
class LedgerSoundness implements SoundnessCheck {

  @Override
  public String name() {
    return "Double entry";
  }

  @Override
  public List<String> findings(JdbcClient jdbc, int most) {
    List<String> wrong = new ArrayList<>(unbalanced(jdbc, most));
    wrong.addAll(empty(jdbc, most));
    wrong.addAll(together(jdbc));
    wrong.addAll(mixed(jdbc, most));
    return wrong;
  }

  private static List<String> unbalanced(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT j.id, j.cause, w.currency, w.difference
              FROM (SELECT e.journal_id, a.currency, SUM(e.amount_minor) AS difference
                      FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
                     GROUP BY e.journal_id, a.currency
                    HAVING SUM(e.amount_minor) <> 0
                     LIMIT :most) w
              JOIN ledger_journal j ON j.id = w.journal_id
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Journal %s (%s) does not balance: its debits exceed its credits by %d %s."
                    .formatted(
                        new JournalId(Ids.uuid(row, "id")),
                        row.getString("cause"),
                        row.getLong("difference"),
                        row.getString("currency")))
        .list();
  }

  private static List<String> empty(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT j.id, j.cause FROM ledger_journal j
              LEFT JOIN ledger_entry e ON e.journal_id = j.id
             WHERE e.journal_id IS NULL
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Journal %s (%s) has no entries."
                    .formatted(new JournalId(Ids.uuid(row, "id")), row.getString("cause")))
        .list();
  }

  /** A test is booked in accounts of tests, and nothing else is. */
  private static List<String> mixed(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT DISTINCT j.id, j.cause FROM ledger_journal j
              JOIN ledger_entry e ON e.journal_id = j.id
              JOIN ledger_account a ON a.id = e.account_id
             WHERE a.test <> j.test
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Journal %s (%s) mixes tests with what is real."
                    .formatted(new JournalId(Ids.uuid(row, "id")), row.getString("cause")))
        .list();
  }

  private static List<String> together(JdbcClient jdbc) {
    return jdbc.sql(
            """
            SELECT a.currency, a.test, SUM(e.amount_minor) AS difference
              FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
             GROUP BY a.currency, a.test
            HAVING SUM(e.amount_minor) <> 0
            """)
        .query(
            (row, n) ->
                "All accounts%s together are %d %s and not nothing."
                    .formatted(
                        row.getBoolean("test") ? " of tests" : "",
                        row.getLong("difference"),
                        row.getString("currency")))
        .list();
  }
}
