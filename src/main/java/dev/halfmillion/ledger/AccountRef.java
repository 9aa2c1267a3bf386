package dev.halfmillion.ledger;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names a ledger account; the account comes into being with its first entry.
 *
 * @param kind what it holds
 * @param code the account's word, such as {@code gateway-clearing}
 * @param party whose share of it, such as {@code usr_…} or a gateway's name; empty for the one and
 *     only
 */
public record AccountRef(AccountKind kind, String code, String party) {

  /** An asset without parties. */
  public static AccountRef asset(String code) {
    return new AccountRef(AccountKind.ASSET, code, "");
  }

  /** An expense without parties. */
  public static AccountRef expense(String code) {
    return new AccountRef(AccountKind.EXPENSE, code, "");
  }

  /** A liability without parties. */
  public static AccountRef liability(String code) {
    return new AccountRef(AccountKind.LIABILITY, code, "");
  }

  /** An income without parties. */
  public static AccountRef income(String code) {
    return new AccountRef(AccountKind.INCOME, code, "");
  }

  /** A code as people read it: {@code affiliate-pending} is "Affiliate pending". */
  public static String title(String code) {
    String words = code.replace('-', ' ');
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The share of one party in this account. */
  public AccountRef of(Object owner) {
    return new AccountRef(kind, code, owner.toString());
  }

  /**
   * The same identifier for the same account on every node, without asking the database.
   *
   * @param test whether it is the one that tests are booked in
   */
  UUID id(String currency, boolean test) {
    String name = (test ? "ledger-test:" : "ledger:") + code + '/' + party + '/' + currency;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
