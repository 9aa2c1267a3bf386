package dev.halfmillion.affiliates;

import java.util.Locale;

/** Where a commission stands on its way to the affiliate. */
public enum CommissionStatus {
  /** In the refund window. */
  PENDING,
  /** Somebody looks at it first. */
  HELD,
  /** Available: goes into the next payout. */
  APPROVED,
  /** In a payout batch. */
  ALLOCATED,
  /** With the affiliate; never changed again. */
  PAID,
  /** Looked at and refused. */
  REJECTED,
  /** Wholly refunded while it was not yet paid. */
  REVERSED;

  /** The word in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status a word in the database stands for. */
  public static CommissionStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
