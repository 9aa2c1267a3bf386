package dev.halfmillion.money;

import java.util.Currency;

/**
 * An exact amount in the minor units of one ISO 4217 currency (paise for INR).
 *
 * <p>Arithmetic is exact and refuses to overflow or to mix currencies.
 *
 * @param minor the amount in minor units; negative for money going the other way
 * @param currency the ISO currency; its exponent says how many minor units make one major unit
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

  public static final Currency INR = Currency.getInstance("INR");

  /** An amount in Indian rupees, given in paise. */
  public static Money paise(long paise) {
    return new Money(paise, INR);
  }

  /** An amount in whole Indian rupees. */
  public static Money rupees(long rupees) {
    return paise(Math.multiplyExact(rupees, 100));
  }

  /** An amount in the minor units of the currency with this ISO code. */
  public static Money of(long minor, String currencyCode) {
    return new Money(minor, Currency.getInstance(currencyCode));
  }

  /** Nothing, in the given currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * The sum.
   *
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money plus(Money other) {
    requireSame(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  /**
   * The difference.
   *
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money minus(Money other) {
    requireSame(other);
    return new Money(Math.subtractExact(minor, other.minor), currency);
  }

  /** The same amount going the other way. */
  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  /** The ISO code, as stored in {@code currency CHAR(3)} columns. */
  public String currencyCode() {
    return currency.getCurrencyCode();
  }

  /**
   * Compares amounts of one currency.
   *
   * @throws IllegalArgumentException when the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    requireSame(other);
    return Long.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return minor + " " + currencyCode() + " minor";
  }

  private void requireSame(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Cannot mix " + currencyCode() + " with " + other.currencyCode());
    }
  }
}
