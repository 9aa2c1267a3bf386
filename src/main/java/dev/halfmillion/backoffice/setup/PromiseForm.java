package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.TypedSettings;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was typed about refunds and complaints. */
record PromiseForm(Map<Setting, String> typed) {

  /** A setting, what its values look like, and what is said of others. */
  private record Check(Setting setting, String form, String sentence) {}

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              Setting.REFUND_DAYS,
              "[0-9]{1,2}|[12][0-9]{2}|3[0-5][0-9]|36[0-5]",
              "Write a number of days from 0 to 365; 0 promises nothing."),
          new Check(Setting.REFUND_PERCENT, "[1-9][0-9]?|100", "Write a percentage from 1 to 100."),
          new Check(
              Setting.REFUND_SECOND_PERSON_ABOVE,
              "[0-9]{1,9}",
              "Write whole rupees, such as 10000."),
          new Check(
              Setting.REFUND_ALONE_IN_A_YEAR, "[0-9]{1,3}|1000", "Write how many, from 0 to 1000."),
          new Check(
              Setting.GRIEVANCE_OFFICER,
              "[^<>\"]{0,120}",
              "Write the name of a person in at most 120 characters."),
          new Check(
              Setting.GRIEVANCE_CONTACT,
              "[^<>\"]{0,120}",
              "Write an e-mail address or a phone number."));

  static PromiseForm of(Map<String, String> form) {
    Setting[] settings = CHECKS.stream().map(Check::setting).toArray(Setting[]::new);
    Map<Setting, String> typed = TypedSettings.of(form, settings);
    typed.computeIfPresent(
        Setting.REFUND_SECOND_PERSON_ABOVE, (s, text) -> text.replaceAll("[,₹ ]", ""));
    return new PromiseForm(typed);
  }

  /** What to mend; what the environment settles is not looked at. */
  List<Problem> problems(KnownSettings known) {
    return CHECKS.stream()
        .filter(check -> !known.isFixed(check.setting()))
        .flatMap(
            check ->
                typed.getOrDefault(check.setting(), "").matches(check.form())
                    ? Stream.empty()
                    : Stream.of(new Problem(check.setting().field(), check.sentence())))
        .toList();
  }
}
