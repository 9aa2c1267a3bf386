package dev.halfmillion.testing.invariants;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Double entry: what is debited is credited. */
final class LedgerInvariants {

  private final JdbcClient jdbc;

  LedgerInvariants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> wrong() {
    List<String> wrong = new ArrayList<>(unbalanced());
    wrong.addAll(empty());
    wrong.addAll(trialBalance());
    return wrong;
  }

  private List<String> unbalanced() {
    return jdbc.sql(
            """
            SELECT j.cause, a.currency, SUM(e.amount_minor) AS difference
              FROM ledger_journal j
              JOIN ledger_entry e ON e.journal_id = j.id
              JOIN ledger_account a ON a.id = e.account_id
             GROUP BY j.id, j.cause, a.currency
            HAVING difference <> 0
            """)
        .query(
            (row, n) ->
                "Journal %s does not balance: %d %s"
                    .formatted(
                        row.getString("cause"),
                        row.getLong("difference"),
                        row.getString("currency")))
        .list();
  }

  private List<String> empty() {
    return jdbc.sql(
            """
            SELECT j.cause FROM ledger_journal j
             WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.journal_id = j.id)
            """)
        .query((row, n) -> "Journal " + row.getString("cause") + " has no entries")
        .list();
  }

  private List<String> trialBalance() {
    return jdbc.sql(
            """
            SELECT currency, SUM(balance) AS difference
              FROM (SELECT a.id, a.currency, SUM(e.amount_minor) AS balance
                      FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
                     GROUP BY a.id, a.currency) AS balances
             GROUP BY currency
            HAVING difference <> 0
            """)
        .query(
            (row, n) ->
                "All balances together are %d %s"
                    .formatted(row.getLong("difference"), row.getString("currency")))
        .list();
  }
}
