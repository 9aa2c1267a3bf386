package dev.halfmillion.journey;

import dev.halfmillion.platform.UserId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every ledger account at a moment, added up from the entries themselves.
 *
 * @param paise debits less credits, by the account's code and, where it has one, its party
 */
record AccountBalances(Map<String, Long> paise) {

  /** Reads the books; the account of one affiliate is called by the first name. */
  static AccountBalances read(JdbcClient jdbc, UserId kavya) {
    Map<String, Long> balances = new TreeMap<>();
    jdbc.sql(
            """
            SELECT a.code, a.party, SUM(e.amount_minor) AS debits
              FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
             GROUP BY a.code, a.party
            """)
        .query(
            (RowCallbackHandler)
                row -> {
                  String party = row.getString("party").replace(kavya.toString(), "Kavya");
                  balances.put(
                      (row.getString("code") + " " + party).strip(), row.getLong("debits"));
                });
    return new AccountBalances(balances);
  }

  long of(String account) {
    return paise.getOrDefault(account, 0L);
  }

  /** The balance of an account over all its parties. */
  long total(String code) {
    return byCode().getOrDefault(code, 0L);
  }

  /** The balances with the parties of an account taken together, as the trial balance has them. */
  Map<String, Long> byCode() {
    Map<String, Long> totals = new TreeMap<>();
    paise.forEach((account, balance) -> totals.merge(account.split(" ")[0], balance, Long::sum));
    return totals;
  }

  /** The accounts that moved since then, and by how much. */
  Map<String, Long> since(AccountBalances before) {
    Map<String, Long> moved = new TreeMap<>(paise);
    before.paise.forEach((account, then) -> moved.merge(account, -then, Long::sum));
    moved.values().removeIf(change -> change == 0);
    return moved;
  }

  long sum() {
    return paise.values().stream().mapToLong(Long::longValue).sum();
  }
}
