package dev.halfmillion.entitlements.web;

import java.util.List;

/** The files that somebody may download. */
public record DownloadsPage(List<Row> rows) {

  public DownloadsPage {
    rows = List.copyOf(rows);
  }

  /**
   * One file.
   *
   * @param product by which it came, or empty
   */
  public record Row(String href, String name, String product, String size) {}
}
