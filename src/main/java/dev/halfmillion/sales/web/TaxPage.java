package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Kpi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tax documents of a month.
 *
 * @param month in words
 * @param typed the month as a field holds it: 2026-11
 * @param agrees whether the documents' tax is what the ledger says became payable
 * @param ledger what the ledger says, in words
 * @param problem what is wrong with the month that was asked for, or null
 * @param files the exports
 * @param next where the list goes on, or null
 */
public record TaxPage(
    String month,
    String typed,
    List<Kpi> figures,
    boolean agrees,
    String ledger,
    @Nullable String problem,
    List<File> files,
    List<Row> rows,
    @Nullable String next) {

  public TaxPage {
    figures = List.copyOf(figures);
    files = List.copyOf(files);
    rows = List.copyOf(rows);
  }

  /** One export. */
  public record File(String title, String href) {}

  /** One document; what a credit note takes back has a minus. */
  public record Row(
      String number,
      String href,
      String title,
      String date,
      String recipient,
      String place,
      String taxable,
      String tax,
      String total) {}
}
