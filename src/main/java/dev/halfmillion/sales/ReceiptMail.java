package dev.halfmillion.sales;

import java.util.List;

/**
 * What stands in a receipt.
 *
 * @param invoice the invoice's number
 * @param tax how much of the total is tax
 * @param startUrl signs the buyer in, once
 * @param orderUrl shows the order
 */
public record ReceiptMail(
    String name,
    String title,
    String number,
    String invoice,
    List<Row> rows,
    String total,
    String tax,
    String startUrl,
    String orderUrl,
    String supportEmail) {

  public ReceiptMail {
    rows = List.copyOf(rows);
  }

  /** One thing bought. */
  public record Row(String title, String amount) {}
}
