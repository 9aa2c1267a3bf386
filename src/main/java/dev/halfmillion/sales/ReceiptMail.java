package dev.halfmillion.sales;

import java.util.List;

/**
 * What stands in a receipt.
 *
 * @param document what the invoice is called and its number, or empty
 * @param documentUrl shows the invoice to whoever has the address
 * @param rows what was bought, at list prices
 * @param reductions what went off them; may be empty
 * @param total what was paid, or empty where there was nothing to pay
 * @param tax how much of the total is which tax, as a sentence; empty for none
 * @param startUrl signs the buyer in, once
 * @param orderUrl shows the order
 * @param promise what buyers are promised about their money
 */
public record ReceiptMail(
    String name,
    String title,
    String number,
    String document,
    String documentUrl,
    List<Row> rows,
    List<Row> reductions,
    String total,
    String tax,
    String startUrl,
    String orderUrl,
    String supportEmail,
    String promise) {

  public ReceiptMail {
    rows = List.copyOf(rows);
    reductions = List.copyOf(reductions);
  }

  /** One thing bought. */
  public record Row(String title, String amount) {}
}
