package dev.halfmillion.ledger;

/** What a ledger account holds, and thereby which side makes it grow. */
public enum AccountKind {
  ASSET(true),
  EXPENSE(true),
  LIABILITY(false),
  INCOME(false);

  private final boolean growsByDebit;

  AccountKind(boolean growsByDebit) {
    this.growsByDebit = growsByDebit;
  }

  /** Whether a debit makes the balance grow. */
  public boolean growsByDebit() {
    return growsByDebit;
  }
}
