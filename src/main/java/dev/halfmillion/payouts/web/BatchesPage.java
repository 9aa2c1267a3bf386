package dev.halfmillion.payouts.web;

import dev.halfmillion.platform.ui.Kpi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All batches, the newest first.
 *
 * @param kpis what is available, set aside and at the bank
 * @param rows one for each batch
 * @param reviews payees who share a PAN or an account with another
 * @param older address of the next page, if there is one
 * @param newer address of the first page, if this is another
 */
public record BatchesPage(
    List<Kpi> kpis,
    List<Row> rows,
    List<Review> reviews,
    @Nullable String older,
    @Nullable String newer) {

  /** One batch. */
  public record Row(
      String number,
      String href,
      String date,
      StateBadge badge,
      String payees,
      String net,
      String preparedBy,
      String approvedBy,
      boolean test) {}

  /** One payee to look at. */
  public record Review(String name, String href, String what, String since) {}
}
