package dev.halfmillion.sales.offers.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;

/** All offers, the newest first. */
public record OfferListPage(List<Row> rows) {

  public OfferListPage {
    rows = List.copyOf(rows);
  }

  /**
   * One offer.
   *
   * @param products what it is about or its coupon, in a few words
   */
  public record Row(
      String href, String title, String when, String products, Tone tone, String status) {}
}
