package dev.halfmillion.sales.web;

import java.util.List;

/**
 * A tax document as it is printed: everything on it comes from the stored snapshot.
 *
 * @param title Tax invoice, Credit note
 * @param note what it corrects and why; empty for an invoice
 * @param back the order's page
 */
public record InvoicePage(
    String title,
    String number,
    String date,
    String orderNumber,
    Party supplier,
    Party customer,
    String placeOfSupply,
    List<Line> lines,
    List<Sum> sums,
    String total,
    String inWords,
    String note,
    String back) {

  public InvoicePage {
    lines = List.copyOf(lines);
    sums = List.copyOf(sums);
  }

  /**
   * Who sells or buys.
   *
   * @param details one line each; none empty
   */
  public record Party(String name, List<String> details) {

    public Party {
      details = details.stream().filter(line -> !line.isBlank()).toList();
    }
  }

  /** One thing sold. */
  public record Line(
      String title, String sac, String taxable, String rate, String tax, String total) {}

  /** One sum below the lines. */
  public record Sum(String label, String amount) {}
}
