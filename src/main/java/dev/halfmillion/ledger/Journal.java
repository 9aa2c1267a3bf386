package dev.halfmillion.ledger;

import dev.halfmillion.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One balanced posting with one cause. Build it with {@link #because}, then {@link Ledger#post} it.
 */
public final class Journal {

  private final String cause;
  private final Instant occurredAt;
  private final List<Entry> entries = new ArrayList<>();
  private String about = "";
  private String description = "";

  private Journal(String cause, Instant occurredAt) {
    this.cause = cause;
    this.occurredAt = occurredAt;
  }

  /**
   * A journal to fill.
   *
   * @param cause why, and the key that makes a repeat harmless: at most 120 ASCII characters
   * @param occurredAt the business time it counts for
   */
  public static Journal because(String cause, Instant occurredAt) {
    return new Journal(cause, occurredAt);
  }

  /** What it belongs to, such as {@code ord_…}; journals are found by it. */
  public Journal about(Object subject) {
    this.about = subject.toString();
    return this;
  }

  /** A sentence for the person who reads the books. */
  public Journal saying(String words) {
    this.description = words;
    return this;
  }

  /** Adds a debit; nothing is added for zero, a negative amount becomes a credit. */
  public Journal debit(AccountRef account, Money amount) {
    return add(account, amount);
  }

  /** Adds a credit; nothing is added for zero, a negative amount becomes a debit. */
  public Journal credit(AccountRef account, Money amount) {
    return add(account, amount.negated());
  }

  private Journal add(AccountRef account, Money signed) {
    if (!signed.isZero()) {
      entries.add(new Entry(account, signed));
    }
    return this;
  }

  /** The key that makes a repeat harmless. */
  public String cause() {
    return cause;
  }

  /** The business time it counts for. */
  public Instant occurredAt() {
    return occurredAt;
  }

  String subject() {
    return about;
  }

  String description() {
    return description;
  }

  /** The lines, in the order they were added; debits positive, credits negative. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /**
   * One line.
   *
   * @param account where
   * @param amount positive for a debit, negative for a credit
   */
  public record Entry(AccountRef account, Money amount) {}
}
