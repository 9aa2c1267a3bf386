package dev.halfmillion.platform.health;

/** How bad a finding is. */
public enum Severity {
  /** It works, and somebody should see to it soon. */
  WARNING("Look at this"),
  /** Something does not work, or money may be wrong. */
  PROBLEM("Not well");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }
}
