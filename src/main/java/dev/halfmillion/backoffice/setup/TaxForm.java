package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.TypedSettings;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Gstin;
import dev.halfmillion.sales.IndianState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed about tax.
 *
 * @param typed the settings; the rate in percent, as typed
 */
record TaxForm(Map<Setting, String> typed) {

  static final String GST = "india_gst";
  static final String NONE = "none";
  static final String OTHER = "inclusive";

  private static final String PERCENT = "[0-9]{1,2}(\\.[0-9]{1,2})?|100";

  static TaxForm of(Map<String, String> form) {
    Map<Setting, String> typed =
        TypedSettings.of(
            form,
            Setting.TAX_STRATEGY,
            Setting.GSTIN,
            Setting.TAX_NAME,
            Setting.TAX_BASIS_POINTS,
            Setting.TAX_SHOWN,
            Setting.INVOICE_PREFIX,
            Setting.ORDER_PREFIX);
    typed.computeIfPresent(Setting.GSTIN, (s, text) -> capitals(text));
    typed.computeIfPresent(Setting.INVOICE_PREFIX, (s, text) -> capitals(text));
    typed.computeIfPresent(Setting.ORDER_PREFIX, (s, text) -> capitals(text));
    typed.computeIfPresent(Setting.TAX_BASIS_POINTS, (s, text) -> text.replace("%", "").strip());
    return new TaxForm(typed);
  }

  static String capitals(String text) {
    return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /** The rate as people write it: "18", "12.5"; empty for none. */
  static String percent(long basisPoints) {
    return basisPoints == 0
        ? ""
        : BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
  }

  /** What to mend; what the environment settles is not looked at. */
  List<Problem> problems(KnownSettings known, Academy academy) {
    List<Problem> problems = new ArrayList<>();
    String strategy = strategy(known);
    if (!Set.of(GST, NONE, OTHER).contains(strategy)) {
      problems.add(new Problem(Setting.TAX_STRATEGY.field(), "Choose one of the three."));
    }
    if (strategy.equals(GST) && !known.isFixed(Setting.GSTIN)) {
      gstinProblem(text(Setting.GSTIN), academy.stateCode())
          .ifPresent(sentence -> problems.add(new Problem(Setting.GSTIN.field(), sentence)));
    }
    if (strategy.equals(OTHER)) {
      checkOther(problems, known);
    }
    checkPrefix(problems, known, Setting.INVOICE_PREFIX, 2, "one or two");
    checkPrefix(problems, known, Setting.ORDER_PREFIX, 3, "one to three");
    return problems;
  }

  private String strategy(KnownSettings known) {
    String strategy =
        known.isFixed(Setting.TAX_STRATEGY)
            ? known.text(Setting.TAX_STRATEGY)
            : text(Setting.TAX_STRATEGY);
    return strategy.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  static Optional<String> gstinProblem(String typed, String state) {
    if (typed.isEmpty()) {
      return Optional.of(
          "Write the registration number that stands on your GST certificate. Without one, choose"
              + " “Not registered”.");
    }
    Optional<Gstin> gstin = Gstin.parse(typed);
    if (gstin.isEmpty()) {
      return Optional.of(
          Gstin.looksRight(typed)
              ? "One character is wrong: the last one checks the others. Compare it with your"
                  + " certificate."
              : "A GST registration has 15 characters, such as 29AAACH0000A1ZN.");
    }
    return gstin
        .filter(right -> !right.stateCode().equals(state))
        .map(
            other ->
                "This registration is of "
                    + name(other.stateCode())
                    + ", and your business is in "
                    + name(state)
                    + ". Correct one of the two.");
  }

  static String name(String stateCode) {
    return IndianState.ofCode(stateCode)
        .map(IndianState::label)
        .orElse("no State that we know (" + stateCode + ")");
  }

  private void checkOther(List<Problem> problems, KnownSettings known) {
    if (!known.isFixed(Setting.TAX_NAME) && !text(Setting.TAX_NAME).matches("[^<>\"]{1,20}")) {
      problems.add(
          new Problem(Setting.TAX_NAME.field(), "Write what the tax is called, such as VAT."));
    }
    if (!known.isFixed(Setting.TAX_BASIS_POINTS)
        && !text(Setting.TAX_BASIS_POINTS).matches(PERCENT)) {
      problems.add(
          new Problem(
              Setting.TAX_BASIS_POINTS.field(), "Write the rate in percent, such as 18 or 12.5."));
    }
  }

  private void checkPrefix(
      List<Problem> problems, KnownSettings known, Setting setting, int longest, String count) {
    String text = text(setting);
    if (known.isFixed(setting)) {
      return;
    }
    if (!text.matches("[A-Z0-9]{1," + longest + "}")) {
      problems.add(new Problem(setting.field(), "Write " + count + " letters or digits."));
    } else if (Initials.TAKEN.contains(text)) {
      problems.add(
          new Problem(
              setting.field(),
              "Credit notes begin with CN and receipts with RC. Write something else."));
    }
  }

  /** What is kept of it; the registration goes where there is none. */
  Map<Setting, String> settled(KnownSettings known) {
    String strategy = strategy(known);
    typed.put(Setting.TAX_SHOWN, String.valueOf("true".equals(text(Setting.TAX_SHOWN))));
    if (!strategy.equals(GST)) {
      typed.put(Setting.GSTIN, "");
    }
    if (strategy.equals(OTHER)) {
      typed.computeIfPresent(
          Setting.TAX_BASIS_POINTS,
          (s, rate) -> new BigDecimal(rate).movePointRight(2).toBigIntegerExact().toString());
    } else {
      typed.remove(Setting.TAX_NAME);
      typed.remove(Setting.TAX_BASIS_POINTS);
    }
    return typed;
  }

  private String text(Setting setting) {
    return typed.getOrDefault(setting, "");
  }
}
