package dev.halfmillion.ledger;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the books, from the entries themselves. */
@Repository
public class TrialBalances {

  private final JdbcClient jdbc;

  TrialBalances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything posted so far, one balance for each currency. */
  public Stream<TrialBalance> now() {
    return read(
        jdbc.sql(
            """
            SELECT a.kind, a.code, a.currency, COUNT(DISTINCT a.id) AS parties,
                   SUM(e.amount_minor) AS balance
              FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
             WHERE a.test = (SELECT testing FROM v_platform_stage)
             GROUP BY a.currency, a.kind, a.code
            """));
  }

  /** What counts for days up to and including one, by the date in India. */
  public Stream<TrialBalance> upTo(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(Zones.INDIA).toInstant();
    return read(
        jdbc.sql(
                """
                SELECT a.kind, a.code, a.currency, COUNT(DISTINCT a.id) AS parties,
                       SUM(e.amount_minor) AS balance
                  FROM ledger_entry e
                  JOIN ledger_account a ON a.id = e.account_id
                  JOIN ledger_journal j ON j.id = e.journal_id
                 WHERE j.occurred_at < :end AND j.test = (SELECT testing FROM v_platform_stage)
                 GROUP BY a.currency, a.kind, a.code
                """)
            .param("end", Sql.timestamp(end)));
  }

  /** Debits less credits of an account, all parties together, in some days. */
  public Money movement(AccountRef account, Currency currency, Period period) {
    long minor =
        jdbc.sql(
                """
                SELECT COALESCE(SUM(e.amount_minor), 0)
                  FROM ledger_journal j
                  JOIN ledger_entry e ON e.journal_id = j.id
                  JOIN ledger_account a ON a.id = e.account_id
                 WHERE j.occurred_at >= :begin AND j.occurred_at < :end
                   AND a.test = (SELECT testing FROM v_platform_stage)
                   AND a.kind = :kind AND a.code = :code AND a.currency = :currency
                """)
            .param("begin", Sql.timestamp(period.begin()))
            .param("end", Sql.timestamp(period.end()))
            .param("kind", account.kind().name())
            .param("code", account.code())
            .param("currency", currency.getCurrencyCode())
            .query(Long.class)
            .single();
    return new Money(minor, currency);
  }

  private static Stream<TrialBalance> read(JdbcClient.StatementSpec query) {
    Map<String, List<TrialBalance.Account>> byCurrency = new TreeMap<>();
    query.query(
        (RowCallbackHandler)
            row -> {
              String currency = Objects.requireNonNull(row.getString("currency"));
              byCurrency
                  .computeIfAbsent(currency, c -> new ArrayList<>())
                  .add(
                      new TrialBalance.Account(
                          AccountKind.valueOf(row.getString("kind")),
                          Objects.requireNonNull(row.getString("code")),
                          Money.of(row.getLong("balance"), currency),
                          row.getInt("parties")));
            });
    return byCurrency.entrySet().stream()
        .map(
            entry ->
                new TrialBalance(Currency.getInstance(entry.getKey()), sorted(entry.getValue())));
  }

  private static List<TrialBalance.Account> sorted(List<TrialBalance.Account> accounts) {
    return accounts.stream()
        .sorted(
            Comparator.comparing(TrialBalance.Account::kind)
                .thenComparing(TrialBalance.Account::code))
        .toList();
  }
}
