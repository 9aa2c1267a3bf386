package dev.halfmillion.platform.ui;

import java.util.List;

/**
 * A reckoning: lines and what they come to.
 *
 * @param title what is reckoned, for the caption
 * @param rows in order, with amounts as text
 * @param totalLabel name of the result
 * @param total the result as text
 */
public record Sum(String title, List<Row> rows, String totalLabel, String total) {

  public Sum {
    rows = List.copyOf(rows);
  }

  /** One line. */
  public record Row(String label, String amount) {}
}
