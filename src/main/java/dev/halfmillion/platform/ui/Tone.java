package dev.halfmillion.platform.ui;

import java.util.Locale;

/** What a status means, with the one word and the icon that always go with its colour. */
public enum Tone {
  PENDING("Pending", "clock"),
  AVAILABLE("Available", "circle-check"),
  PAID("Paid", "landmark"),
  HELD("Held", "pause"),
  REVERSED("Reversed", "undo-2"),
  NEUTRAL("Draft", "circle");

  private final String word;
  private final String icon;

  Tone(String word, String icon) {
    this.word = word;
    this.icon = icon;
  }

  /** The usual word for the status. */
  public String word() {
    return word;
  }

  /** The usual icon for the status. */
  public String icon() {
    return icon;
  }

  /** The name as it stands in class names. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
