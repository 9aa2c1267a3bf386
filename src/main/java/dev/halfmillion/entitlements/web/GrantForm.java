package dev.halfmillion.entitlements.web;

import org.jspecify.annotations.Nullable;

/**
 * What was typed to give access.
 *
 * @param product its identifier
 * @param ends the last day, as the browser writes it, or empty
 * @param key made with the form: the same form sent twice gives once
 */
public record GrantForm(String product, String reason, String ends, String key) {

  /** What is missing is empty. */
  public GrantForm(
      @Nullable String product,
      @Nullable String reason,
      @Nullable String ends,
      @Nullable String key) {
    this.product = product == null ? "" : product.strip();
    this.reason = reason == null ? "" : reason.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
    this.ends = ends == null ? "" : ends.strip();
    this.key = key == null ? "" : key;
  }
}
