package dev.halfmillion.sandbox;

/** How the gateway's news of one payment travels, so that every mishap can be tried. */
public enum WebhookPlan {
  NOW("At once", "As it should be"),
  LATE("20 seconds late", "The buyer is back before the news"),
  TWICE("Twice", "The same news comes two times, together"),
  OUT_OF_ORDER("Out of order", "The end of the story comes before its beginning"),
  NEVER("Never", "It gets lost; the shop has to ask");

  private final String label;
  private final String note;

  WebhookPlan(String label, String note) {
    this.label = label;
    this.note = note;
  }

  /** The words people choose by. */
  public String label() {
    return label;
  }

  /** What it means. */
  public String note() {
    return note;
  }
}
