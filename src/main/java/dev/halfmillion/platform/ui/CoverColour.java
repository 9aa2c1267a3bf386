package dev.halfmillion.platform.ui;

import java.util.Locale;

/** The six colour pairs of covers. They stay the same in the dark, as print would. */
public enum CoverColour {
  MARIGOLD("#f5b022", "#e2900c", "#1c1a15"),
  PEACOCK("#0b5a55", "#127b71", "#f6f1e2"),
  INDIGO("#24366c", "#3c579f", "#fbe9d6"),
  BRICK("#a63826", "#c8543c", "#fbe9d6"),
  JAMUN("#57345f", "#7c4d84", "#fbe6ec"),
  SAND("#e8dfc9", "#d3c29b", "#1c1a15");

  private final String ground;
  private final String disc;
  private final String akshar;

  CoverColour(String ground, String disc, String akshar) {
    this.ground = ground;
    this.disc = disc;
    this.akshar = akshar;
  }

  /** The colour of a stored number, 1 to 6; anything else is the first. */
  public static CoverColour of(int number) {
    return number >= 1 && number <= values().length ? values()[number - 1] : MARIGOLD;
  }

  /** The number that is stored and that class names carry. */
  public int number() {
    return ordinal() + 1;
  }

  /** The name people read. */
  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The large surface. */
  public String ground() {
    return ground;
  }

  /** The half disc. */
  public String disc() {
    return disc;
  }

  /** The syllable, and text on the ground: contrast of at least 4.5. */
  public String akshar() {
    return akshar;
  }
}
