package dev.halfmillion.ledger.web;

import dev.halfmillion.platform.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parties that share an account.
 *
 * @param title the account's name
 * @param kind what it holds
 * @param total of all parties
 * @param count how many parties there are
 * @param crumbs the way here
 * @param rows one for each party, by identifier
 * @param next address of the next page, if there is one
 */
public record PartiesPage(
    String title,
    String kind,
    String total,
    String count,
    List<Link> crumbs,
    List<Row> rows,
    @Nullable String next) {

  /**
   * One party's share.
   *
   * @param href its entries
   */
  public record Row(Subject party, String href, String balance) {}
}
