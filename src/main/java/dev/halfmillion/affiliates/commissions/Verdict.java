package dev.halfmillion.affiliates.commissions;

import java.util.Arrays;

/** What became of one who could have won a sale. */
public enum Verdict {
  WON("won", "Won the sale"),
  COUPON_TYPED("coupon-typed", "The buyer typed somebody's coupon, which counts more than a link"),
  COUPON_BY_LINK(
      "coupon-by-link", "A link brought the coupon; only one that the buyer types wins by itself"),
  CODE_TYPED("code-typed", "The buyer typed somebody's code, which counts more than a link"),
  LATER_CLICK("later-click", "A later link counts"),
  WINDOW_OVER("window-over", "Opened too long before the order"),
  NOT_TAKING_PART(
      "not-taking-part", "Did not take part when the order was placed, or there was no program");

  private final String key;
  private final String sentence;

  Verdict(String key, String sentence) {
    this.key = key;
    this.sentence = sentence;
  }

  /** The word in the database. */
  public String key() {
    return key;
  }

  /** The words people read. */
  public String sentence() {
    return sentence;
  }

  static Verdict of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst().orElseThrow();
  }
}
