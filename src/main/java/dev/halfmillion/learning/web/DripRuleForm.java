package dev.halfmillion.learning.web;

import dev.halfmillion.learning.drip.OpeningRule;
import org.jspecify.annotations.Nullable;

/**
 * When something opens, as typed.
 *
 * @param kind NONE, AT_ONCE, DATE, AFTER_START or AFTER_COMPLETION
 * @param date of DATE, in the course's zone
 * @param days of AFTER_START
 * @param time of AFTER_START; empty for midnight
 * @param lesson of AFTER_COMPLETION
 */
public record DripRuleForm(
    @Nullable String kind,
    @Nullable String date,
    @Nullable String days,
    @Nullable String time,
    @Nullable String lesson) {

  static DripRuleForm of(@Nullable OpeningRule rule) {
    return switch (rule) {
      case null -> new DripRuleForm("NONE", "", "", "09:00", "");
      case OpeningRule.AtOnce once -> new DripRuleForm("AT_ONCE", "", "", "09:00", "");
      case OpeningRule.AtDate date ->
          new DripRuleForm("DATE", date.at().toString(), "", "09:00", "");
      case OpeningRule.AfterStart start ->
          new DripRuleForm(
              "AFTER_START", "", String.valueOf(start.days()), start.at().toString(), "");
      case OpeningRule.AfterCompletion after ->
          new DripRuleForm("AFTER_COMPLETION", "", "", "09:00", after.lesson().toString());
    };
  }
}
