package dev.halfmillion.ledger.web;

import java.util.List;

/**
 * One journal.
 *
 * @param title its sentence
 * @param id its outside identifier
 * @param cause the key that it was posted under
 * @param about what it belongs to, if to anything
 * @param occurred when it counts
 * @param posted when it was written
 * @param seal whether it is sealed, and where in the chain
 * @param sealed whether it is sealed
 * @param lines its entries
 * @param debits the debit column's total
 * @param credits the credit column's total
 */
public record JournalPage(
    String title,
    String id,
    String cause,
    Subject about,
    String occurred,
    String posted,
    String seal,
    boolean sealed,
    boolean test,
    List<Line> lines,
    String debits,
    String credits) {

  /**
   * One entry.
   *
   * @param party whose share of the account, if it is shared
   * @param href the account's entries
   */
  public record Line(String account, Subject party, String href, String debit, String credit) {}
}
