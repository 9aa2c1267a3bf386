package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the clearing account of a gateway, as a whole and at this moment, with what is left at
 * the gateway by everything that was captured, kept, given back and settled. Each of these is
 * compared with the gateway's lists one by one; this finds what was booked beside them. What
 * disputes hold is left out: lists of payments do not show it.
 */
@Component
class ClearingComparison {

  private static final String DISPUTES = "dispute";

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final Books books;

  ClearingComparison(JdbcClient jdbc, Ledger ledger, Books books) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.books = books;
  }

  /** Where the account and the records differ, one a currency. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Found> found(String gateway) {
    AccountRef account = JournalComparison.CLEARING.of(gateway);
    return held(gateway).stream()
        .map(
            held ->
                new Found(
                    DifferenceKind.CLEARING,
                    "clearing:" + held.currencyCode(),
                    null,
                    ledger
                        .balance(account, held.currency())
                        .minus(books.amount(account, held.currency(), DISPUTES)),
                    held))
        .filter(found -> !Objects.equals(found.ours(), found.theirs()))
        .toList();
  }

  /** Whether what the gateway keeps of a payment is still to be learnt. */
  boolean awaitsFees(String gateway) {
    return jdbc.sql(
            "SELECT id FROM payments_capture WHERE fee_minor IS NULL AND gateway = :gateway"
                + " AND test = (SELECT testing FROM v_platform_stage) LIMIT 1")
        .param("gateway", gateway)
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  private List<Money> held(String gateway) {
    return jdbc.sql(
            """
            SELECT currency, SUM(minor) AS held FROM (
              SELECT currency, SUM(amount_minor - COALESCE(fee_minor, 0)
                  - COALESCE(fee_tax_minor, 0)) AS minor
                FROM payments_capture
               WHERE gateway = :gateway AND test = (SELECT testing FROM v_platform_stage) GROUP BY currency
              UNION ALL
              SELECT currency, -SUM(amount_minor) FROM payments_refund
               WHERE gateway = :gateway AND state = 'SUCCEEDED'
                 AND test = (SELECT testing FROM v_platform_stage) GROUP BY currency
              UNION ALL
              SELECT currency, -SUM(amount_minor) FROM payments_settlement
               WHERE gateway = :gateway AND test = (SELECT testing FROM v_platform_stage)
               GROUP BY currency) moved
             GROUP BY currency ORDER BY currency
            """)
        .param("gateway", gateway)
        .query((row, n) -> Money.of(row.getLong("held"), row.getString("currency")))
        .list();
  }
}
