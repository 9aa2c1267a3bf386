package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.TrialBalance;
import dev.halfmillion.money.MoneyFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The balances of all accounts at the end of a day.
 *
 * @param day as a date field has it; empty for now
 * @param today the latest day that can be asked for
 * @param dayText the day as people read it
 * @param monthFrom the first day of its month, for the export
 * @param monthTo the last day of its month, or today
 * @param monthText the month as people read it
 * @param books one for each currency
 * @param months which months are closed, and which can be
 * @param problem what is wrong with the day that was asked for
 */
public record TrialBalancePage(
    String day,
    String today,
    String dayText,
    String monthFrom,
    String monthTo,
    String monthText,
    List<Book> books,
    Months months,
    @Nullable String problem) {

  /**
   * Which months are closed.
   *
   * @param closed the latest, such as "October 2026"; null where none is
   * @param reopenTo address that opens it again; null for people who may not
   * @param next the month that can be closed, as a month field has it; null where none can
   * @param nextText the same as people read it
   */
  public record Months(
      @Nullable String closed,
      @Nullable String reopenTo,
      @Nullable String next,
      @Nullable String nextText) {}

  /**
   * The balance in one currency.
   *
   * @param title such as "INR"
   * @param rows by kind and code
   * @param debits the debit column's total
   * @param credits the credit column's total
   * @param balanced whether they are equal
   */
  public record Book(
      String title, List<Row> rows, String debits, String credits, boolean balanced) {

    static Book of(TrialBalance balance) {
      return new Book(
          balance.currency().getCurrencyCode(),
          balance.accounts().stream().map(Row::of).toList(),
          MoneyFormat.full(balance.debits()),
          MoneyFormat.full(balance.credits()),
          balance.balanced());
    }
  }

  /** One account of a balance. */
  public record Row(
      String name, String href, String kind, String parties, String debit, String credit) {

    static Row of(TrialBalance.Account account) {
      return new Row(
          AccountRef.title(account.code()),
          LedgerWords.accountHref(account.code()),
          LedgerWords.kind(account.kind()),
          account.parties() > 1 ? String.valueOf(account.parties()) : "",
          LedgerWords.side(account.debit()),
          LedgerWords.side(account.credit()));
    }
  }
}
