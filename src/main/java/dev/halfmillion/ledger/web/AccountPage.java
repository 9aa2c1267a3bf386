package dev.halfmillion.ledger.web;

import dev.halfmillion.platform.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one account, the newest first.
 *
 * @param title the account's name
 * @param party whose share, if it is shared
 * @param kind what it holds
 * @param grows which side makes it grow
 * @param balance as it stands
 * @param crumbs the way here
 * @param rows one for each entry
 * @param older address of the next page, if there is one
 * @param newer address of the first page, if this is another
 */
public record AccountPage(
    String title,
    Subject party,
    boolean test,
    String kind,
    String grows,
    String balance,
    List<Link> crumbs,
    List<Row> rows,
    @Nullable String older,
    @Nullable String newer) {

  /**
   * One entry.
   *
   * @param time when it counts
   * @param text the journal's sentence
   * @param about what it belongs to, if to anything
   * @param href the journal
   * @param debit the amount on the debit side, else empty
   * @param credit the amount on the credit side, else empty
   * @param balance of the account after this entry
   */
  public record Row(
      String time,
      String text,
      Subject about,
      String href,
      String debit,
      String credit,
      String balance) {}
}
