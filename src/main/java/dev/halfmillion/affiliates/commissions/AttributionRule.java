package dev.halfmillion.affiliates.commissions;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The ways to win a sale, the strongest first. */
public enum AttributionRule {
  /** The buyer typed a coupon that belongs to an affiliate. */
  COUPON("coupon"),
  /** The buyer typed an affiliate's code at the checkout. */
  TYPED_CODE("typed-code"),
  /** The last click in its window by somebody who took part. */
  LAST_CLICK("last-click"),
  /** Nobody won. */
  NONE("none");

  private final String key;

  AttributionRule(String key) {
    this.key = key;
  }

  /** The word in the database. */
  public String key() {
    return key;
  }

  /** The rule a word in the database stands for. */
  public static AttributionRule of(String key) {
    return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst().orElseThrow();
  }

  /** The order of precedence as it is stored with each decision. */
  static String precedence() {
    return Arrays.stream(values()).map(AttributionRule::key).collect(Collectors.joining(">"));
  }
}
