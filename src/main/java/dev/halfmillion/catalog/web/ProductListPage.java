package dev.halfmillion.catalog.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;

/** All products. */
public record ProductListPage(List<Row> rows) {

  public ProductListPage {
    rows = List.copyOf(rows);
  }

  /**
   * One product.
   *
   * @param reward what an affiliate gets for a sale, or empty
   */
  public record Row(
      String href,
      String slug,
      String title,
      String akshar,
      int colour,
      String price,
      String tax,
      String reward,
      Tone tone,
      String status) {}
}
