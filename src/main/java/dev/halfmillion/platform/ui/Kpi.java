package dev.halfmillion.platform.ui;

import org.jspecify.annotations.Nullable;

/**
 * One cell of the strip of figures.
 *
 * @param label what is counted
 * @param value the figure as text; an amount shows its paise smaller
 * @param note what happens next with it
 * @param href where its list is, if there is one
 */
public record Kpi(String label, String value, String note, @Nullable String href) {

  /** A cell without a link. */
  public static Kpi of(String label, String value, String note) {
    return new Kpi(label, value, note, null);
  }
}
