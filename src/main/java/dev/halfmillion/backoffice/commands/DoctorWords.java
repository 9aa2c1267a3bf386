package dev.halfmillion.backoffice.commands;

import dev.halfmillion.platform.health.CheckReport;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.Severity;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the doctor answers, for people and for programs. */
final class DoctorWords {

  private DoctorWords() {}

  static void write(List<CheckReport> reports, boolean json, PrintWriter out) {
    if (json) {
      out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(tree(reports)));
    } else {
      reports.forEach(report -> line(report, out));
      out.println();
      out.println(sum(reports));
    }
  }

  private static void line(CheckReport report, PrintWriter out) {
    out.printf("%-5s %s%s%n", mark(report), report.name(), aside(report));
    for (Finding finding : report.findings()) {
      out.println("      " + finding.sentence());
      out.println("      → " + finding.remedy());
    }
  }

  private static String aside(CheckReport report) {
    return report.skipped().isEmpty() ? "" : " (not looked at: " + report.skipped() + ")";
  }

  private static String mark(CheckReport report) {
    if (!report.skipped().isEmpty()) {
      return "-";
    }
    return report.worst().map(worst -> worst == Severity.PROBLEM ? "WRONG" : "look").orElse("ok");
  }

  private static String sum(List<CheckReport> reports) {
    long wrong = count(reports, Severity.PROBLEM);
    long warnings = count(reports, Severity.WARNING);
    if (wrong == 0 && warnings == 0) {
      return "All is well.";
    }
    return "%s, %s."
        .formatted(
            wrong == 0
                ? "Nothing is wrong"
                : wrong == 1 ? "1 thing is wrong" : wrong + " things are wrong",
            warnings == 0
                ? "and there are no warnings"
                : warnings == 1 ? "1 thing to look at" : warnings + " things to look at");
  }

  private static long count(List<CheckReport> reports, Severity severity) {
    return reports.stream()
        .flatMap(report -> report.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  private static Map<String, Object> tree(List<CheckReport> reports) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("well", count(reports, Severity.PROBLEM) == 0);
    tree.put("problems", count(reports, Severity.PROBLEM));
    tree.put("warnings", count(reports, Severity.WARNING));
    tree.put("checks", reports.stream().map(DoctorWords::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(CheckReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("check", report.key());
    tree.put("name", report.name());
    tree.put("at", report.at().toString());
    tree.put("millis", report.took().toMillis());
    tree.put("skipped", report.skipped());
    tree.put("findings", report.findings().stream().map(DoctorWords::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(Finding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    tree.put("sentence", finding.sentence());
    tree.put("remedy", finding.remedy());
    return tree;
  }
}
