package dev.halfmillion.platform.ui;

/**
 * One choice of a select or of a list of radio buttons.
 *
 * @param value what is sent
 * @param label what is read
 * @param note a second, quieter text, shown beside radio buttons
 */
public record Option(String value, String label, String note) {

  /** A choice without a note. */
  public static Option of(String value, String label) {
    return new Option(value, label, "");
  }
}
