package dev.halfmillion.ledger;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.live.TestMark;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The books. Entries are only ever added; each journal balances per currency and has one cause, so
 * that posting it again changes nothing.
 */
@Service
public class Ledger {

  private final Journals journals;
  private final Accounts accounts;
  private final MonthLock months;
  private final TestMark mark;
  private final Transactions transactions;
  private final Clock clock;

  Ledger(
      Journals journals,
      Accounts accounts,
      MonthLock months,
      TestMark mark,
      Transactions transactions,
      Clock clock) {
    this.journals = journals;
    this.accounts = accounts;
    this.months = months;
    this.mark = mark;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Writes a journal in the caller's transaction, or in one of its own. What belongs to a closed
   * month counts from the first open day, see {@link MonthLock}.
   *
   * @return the journal, or the one already there for the same cause
   * @throws IllegalArgumentException when it has no entries or debits differ from credits
   * @throws LedgerConflict when the same cause was posted with other figures
   */
  public JournalId post(Journal journal) {
    requireBalanced(journal);
    return transactions.call(
        () -> {
          JournalId id = new JournalId(Ids.next());
          String digest = digest(journal);
          Instant counts = months.counts(journal.occurredAt());
          boolean test = mark.now();
          if (!journals.insert(id, journal, counts, digest, test, clock.instant())) {
            return journals.requireSame(journal.cause(), digest);
          }
          accounts.ensure(journal.entries(), test);
          journals.insertEntries(id, journal.entries(), test);
          return id;
        });
  }

  /** The balance of one account, positive when it holds what its kind says. */
  public Money balance(AccountRef account, Currency currency) {
    long debits = accounts.sum(account.id(currency.getCurrencyCode(), mark.now()));
    return new Money(account.kind().growsByDebit() ? debits : Math.negateExact(debits), currency);
  }

  /** The balances of all parties of an account that has entries, by party. */
  public Map<String, Money> balances(AccountRef account, Currency currency) {
    Map<String, Money> natural = new HashMap<>();
    accounts
        .sums(account.code(), currency.getCurrencyCode(), mark.now())
        .forEach(
            (party, debits) ->
                natural.put(
                    party, new Money(account.kind().growsByDebit() ? debits : -debits, currency)));
    return natural;
  }

  /** The balance over all parties of an account. */
  public Money total(AccountRef account, Currency currency) {
    return totals(List.of(account), currency).of(account);
  }

  /** The balances over all parties of accounts, in one statement. */
  public Totals totals(List<AccountRef> asked, Currency currency) {
    Map<String, Long> sums =
        accounts.totals(
            asked.stream().map(AccountRef::code).toList(), currency.getCurrencyCode(), mark.now());
    Map<AccountRef, Money> natural = new HashMap<>();
    for (AccountRef account : asked) {
      long debits = sums.getOrDefault(account.code(), 0L);
      natural.put(
          account,
          new Money(account.kind().growsByDebit() ? debits : Math.negateExact(debits), currency));
    }
    return new Totals(natural);
  }

  /** Balances of whole accounts at one moment. */
  public static final class Totals {

    private final Map<AccountRef, Money> balances;

    private Totals(Map<AccountRef, Money> balances) {
      this.balances = balances;
    }

    /**
     * The balance of an account, positive when it holds what its kind says.
     *
     * @throws IllegalArgumentException for an account that was not asked for
     */
    public Money of(AccountRef account) {
      Money balance = balances.get(account);
      if (balance == null) {
        throw new IllegalArgumentException("Not asked for: " + account);
      }
      return balance;
    }
  }

  private static void requireBalanced(Journal journal) {
    if (journal.entries().isEmpty()) {
      throw new IllegalArgumentException("A journal without entries: " + journal.cause());
    }
    Map<Currency, Long> sums = new HashMap<>();
    journal
        .entries()
        .forEach(e -> sums.merge(e.amount().currency(), e.amount().minor(), Math::addExact));
    if (sums.values().stream().anyMatch(sum -> sum != 0)) {
      throw new IllegalArgumentException("Debits and credits differ: " + journal.cause());
    }
  }

  private static String digest(Journal journal) {
    StringBuilder text = new StringBuilder(journal.cause());
    journal
        .entries()
        .forEach(
            e ->
                text.append('|')
                    .append(e.account().code())
                    .append('/')
                    .append(e.account().party())
                    .append('=')
                    .append(e.amount().minor())
                    .append(e.amount().currencyCode()));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
