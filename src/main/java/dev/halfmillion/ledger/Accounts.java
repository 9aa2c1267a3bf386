package dev.halfmillion.ledger;

import dev.halfmillion.platform.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The accounts, made when first written to. */
@Repository
class Accounts {

  private final JdbcClient jdbc;
  private final Set<UUID> known = ConcurrentHashMap.newKeySet();

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Sees to it that every account of these entries exists, within the present transaction. */
  void ensure(List<Journal.Entry> entries, boolean test) {
    for (Journal.Entry entry : entries) {
      UUID id = entry.account().id(entry.amount().currencyCode(), test);
      if (!known.contains(id)) {
        insert(id, entry.account(), entry.amount().currencyCode(), test);
        rememberOnceCommitted(id);
      }
    }
  }

  private void insert(UUID id, AccountRef account, String currency, boolean test) {
    jdbc.sql(
            "INSERT INTO ledger_account (id, code, party, kind, currency, test)"
                + " VALUES (:id, :code, :party, :kind, :currency, :test)"
                + " ON DUPLICATE KEY UPDATE id = id")
        .param("id", Ids.bytes(id))
        .param("code", account.code())
        .param("party", account.party())
        .param("kind", account.kind().name())
        .param("currency", currency)
        .param("test", test)
        .update();
  }

  private void rememberOnceCommitted(UUID id) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known.add(id);
          }
        });
  }

  /** Debits minus credits of one account. */
  long sum(UUID account) {
    return jdbc.sql(
            "SELECT COALESCE(SUM(amount_minor), 0) FROM ledger_entry WHERE account_id = :id")
        .param("id", Ids.bytes(account))
        .query(Long.class)
        .single();
  }

  /** Debits minus credits of whole accounts, all parties together, by code. */
  Map<String, Long> totals(Collection<String> codes, String currency, boolean test) {
    Map<String, Long> sums = new HashMap<>();
    jdbc.sql(
            """
            SELECT a.code, SUM(e.amount_minor) AS debits
              FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
             WHERE a.code IN (:codes) AND a.currency = :currency AND a.test = :test
             GROUP BY a.code
            """)
        .param("codes", codes)
        .param("currency", currency)
        .param("test", test)
        .query((RowCallbackHandler) row -> sums.put(row.getString("code"), row.getLong("debits")));
    return sums;
  }

  /** Debits minus credits per party of an account. */
  Map<String, Long> sums(String code, String currency, boolean test) {
    Map<String, Long> sums = new HashMap<>();
    jdbc.sql(
            """
            SELECT a.party, SUM(e.amount_minor) AS debits
              FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
             WHERE a.code = :code AND a.currency = :currency AND a.test = :test
             GROUP BY a.party
            """)
        .param("code", code)
        .param("currency", currency)
        .param("test", test)
        .query((RowCallbackHandler) row -> sums.put(row.getString("party"), row.getLong("debits")));
    return sums;
  }
}
