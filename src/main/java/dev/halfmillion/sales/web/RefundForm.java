package dev.halfmillion.sales.web;

import org.jspecify.annotations.Nullable;

/**
 * What was typed to refund an order.
 *
 * @param amount in rupees, as typed
 * @param key made with the form: the same form sent twice is one refund
 * @param sure "true" once the figures were read and confirmed
 */
public record RefundForm(String amount, String reason, String key, String sure) {

  /** What is missing is empty. */
  public RefundForm(
      @Nullable String amount,
      @Nullable String reason,
      @Nullable String key,
      @Nullable String sure) {
    this.amount = amount == null ? "" : amount.strip();
    this.reason = reason == null ? "" : reason.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
    this.key = key == null || key.length() > 100 ? "" : key;
    this.sure = "true".equals(sure) ? "true" : "";
  }
}
