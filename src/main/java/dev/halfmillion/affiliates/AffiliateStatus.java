package dev.halfmillion.affiliates;

/** Where an affiliate stands; only an approved one wins sales. */
public enum AffiliateStatus {
  /** Asked to join; somebody decides. */
  APPLIED("Applied"),
  /** Takes part. */
  APPROVED("Approved"),
  /** Stopped by the academy; what was earned before stays. */
  SUSPENDED("Suspended"),
  /** Went of their own will. */
  LEFT("Left");

  private final String label;

  AffiliateStatus(String label) {
    this.label = label;
  }

  /** The word people read. */
  public String label() {
    return label;
  }

  /** Whether sales are attributed to somebody of this status. */
  public boolean takesPart() {
    return this == APPROVED;
  }
}
