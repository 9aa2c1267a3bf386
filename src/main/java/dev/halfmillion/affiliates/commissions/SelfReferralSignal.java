package dev.halfmillion.affiliates.commissions;

import java.util.Arrays;

/** What makes a purchase look like the affiliate's own. No single shared network ever suffices. */
public enum SelfReferralSignal {
  SAME_ACCOUNT("same-account", 100, "Bought with the affiliate's own account"),
  SAME_MAILBOX("same-mailbox", 90, "Same mailbox as the affiliate"),
  SAME_PAYEE("same-payee", 90, "Same PAN or bank details as the affiliate"),
  SAME_PHONE("same-phone", 70, "Same phone number as the affiliate"),
  SAME_DEVICE("same-device", 60, "Same browser as the affiliate's dashboard"),
  SAME_NETWORK("same-network", 20, "Same internet connection as the affiliate");

  /** From this sum on, somebody looks at the sale before it is paid. */
  static final int HOLD_FROM = 50;

  private final String key;
  private final int weight;
  private final String sentence;

  SelfReferralSignal(String key, int weight, String sentence) {
    this.key = key;
    this.weight = weight;
    this.sentence = sentence;
  }

  /** The word in the database. */
  public String key() {
    return key;
  }

  /** How much it says. */
  public int weight() {
    return weight;
  }

  /** The words people read. */
  public String sentence() {
    return sentence;
  }

  /** The signal a word in the database stands for. */
  public static SelfReferralSignal of(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst().orElseThrow();
  }
}
