package dev.halfmillion.sales.web;

import java.util.List;

/**
 * A tax document as it is printed: everything on it comes from the stored snapshot.
 *
 * @param title Tax invoice, Invoice, Receipt, Credit note
 * @param placeOfSupply empty where no tax depends on it
 * @param taxes the names of the taxes, in order; empty for none
 * @param note what it corrects and why, or that it is paid
 * @param back the order's page; empty for whoever has no right to it
 * @param pdf the address of the same as a file
 */
public record InvoicePage(
    String title,
    String number,
    String date,
    String orderNumber,
    Party supplier,
    Party customer,
    String placeOfSupply,
    List<String> taxes,
    List<Line> lines,
    List<Sum> sums,
    String total,
    String inWords,
    String note,
    String back,
    String pdf) {

  public InvoicePage {
    taxes = List.copyOf(taxes);
    lines = List.copyOf(lines);
    sums = List.copyOf(sums);
  }

  /** Whether a tax stands on it. */
  public boolean taxed() {
    return !taxes.isEmpty();
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

  /**
   * One thing sold.
   *
   * @param sac the services accounting code, or empty
   * @param tax all taxes together
   * @param parts the taxes apart, in the order of their names
   */
  public record Line(
      String title,
      String sac,
      String taxable,
      String rate,
      String tax,
      List<Part> parts,
      String total) {

    public Line {
      parts = List.copyOf(parts);
    }
  }

  /** One tax of a line. */
  public record Part(String rate, String amount) {}

  /** One sum below the lines. */
  public record Sum(String label, String amount) {}
}
