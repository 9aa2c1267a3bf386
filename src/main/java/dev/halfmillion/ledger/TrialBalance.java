package dev.halfmillion.ledger;

import dev.halfmillion.money.Money;
import java.util.Currency;
import java.util.List;

/**
 * The balances of all accounts in one currency, at a moment.
 *
 * @param currency of every amount in it
 * @param accounts by kind and code, parties taken together
 */
public record TrialBalance(Currency currency, List<Account> accounts) {

  public TrialBalance {
    accounts = List.copyOf(accounts);
  }

  /** The debit balances together. */
  public Money debits() {
    return accounts.stream().map(Account::debit).reduce(Money.zero(currency), Money::plus);
  }

  /** The credit balances together. */
  public Money credits() {
    return accounts.stream().map(Account::credit).reduce(Money.zero(currency), Money::plus);
  }

  /** Whether debits equal credits, as they always must. */
  public boolean balanced() {
    return debits().equals(credits());
  }

  /**
   * One account.
   *
   * @param kind what it holds
   * @param code its word
   * @param balance debits less credits
   * @param parties how many parties share it
   */
  public record Account(AccountKind kind, String code, Money balance, int parties) {

    /** The balance where it is on the debit side, else nothing. */
    public Money debit() {
      return balance.isPositive() ? balance : Money.zero(balance.currency());
    }

    /** The balance where it is on the credit side, else nothing. */
    public Money credit() {
      return balance.isNegative() ? balance.negated() : Money.zero(balance.currency());
    }
  }
}
