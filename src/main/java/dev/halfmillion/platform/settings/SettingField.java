package dev.halfmillion.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * A setting in a form.
 *
 * @param name of the form's field
 * @param value as typed, else as it holds
 * @param error what to mend, or null
 * @param variable the environment variable that settles it; empty where none does
 */
public record SettingField(String name, String value, @Nullable String error, String variable) {

  /** Whether the environment settles it, so that the form only shows it. */
  public boolean fixed() {
    return !variable.isEmpty();
  }

  /** The words below the field: who settles it, else the usual ones. */
  public @Nullable String hint(@Nullable String usual) {
    return fixed() ? "Set from outside by " + variable + ", and changed only there." : usual;
  }
}
