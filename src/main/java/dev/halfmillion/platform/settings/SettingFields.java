package dev.halfmillion.platform.settings;

import dev.halfmillion.platform.ui.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of one form, as it shows them. */
public final class SettingFields {

  private final KnownSettings known;
  private final Map<Setting, String> shown;
  private final List<Problem> problems;

  /**
   * A form.
   *
   * @param shown what was typed, or what stands there until something is; others are shown as they
   *     hold
   * @param problems what to mend, by the names of the fields
   */
  public SettingFields(KnownSettings known, Map<Setting, String> shown, List<Problem> problems) {
    this.known = known;
    this.shown = Map.copyOf(shown);
    this.problems = List.copyOf(problems);
  }

  /** What to mend. */
  public List<Problem> problems() {
    return problems;
  }

  /** The field of a name such as {@code legalName}; what is secret is never shown. */
  public SettingField get(String name) {
    Setting setting =
        Arrays.stream(Setting.values())
            .filter(one -> one.field().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No setting " + name));
    boolean fixed = known.isFixed(setting);
    String value = fixed ? known.text(setting) : shown.getOrDefault(setting, known.text(setting));
    return new SettingField(
        name, setting.secret() ? "" : value, error(name), fixed ? known.fixedBy(setting) : "");
  }

  private @Nullable String error(String name) {
    return problems.stream()
        .filter(problem -> problem.field().equals(name))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
