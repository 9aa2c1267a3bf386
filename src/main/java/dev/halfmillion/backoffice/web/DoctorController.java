package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.web.DoctorPage.Check;
import dev.halfmillion.backoffice.web.DoctorPage.Line;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.health.CheckReport;
import dev.halfmillion.platform.health.EarlyNight;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.Rounds;
import dev.halfmillion.platform.health.Severity;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Tone;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Whether all is well, and what to do where it is not. */
@Controller
class DoctorController {

  private static final String HERE = "/admin/doctor";

  private final Rounds rounds;
  private final EarlyNight night;

  DoctorController(Rounds rounds, EarlyNight night) {
    this.rounds = rounds;
    this.night = night;
  }

  @GetMapping(HERE)
  String show(Model model) {
    model.addAttribute("page", page(rounds.latest()));
    return "backoffice/doctor/show";
  }

  /** Makes the quick checks now. */
  @PostMapping(HERE + "/looks")
  RedirectView look(RedirectAttributes flash) {
    rounds.look(check -> !check.nightly());
    flash.addFlashAttribute("toast", "Looked at just now.");
    return SeeOther.to(HERE);
  }

  /** Lets the books be read from the first row to the last, which may take minutes. */
  @PostMapping(HERE + "/audits")
  RedirectView readAll(RedirectAttributes flash) {
    night.begin();
    flash.addFlashAttribute(
        "toast", "Every row of money is being read. Come back in a minute to see what was found.");
    return SeeOther.to(HERE);
  }

  private static DoctorPage page(List<CheckReport> reports) {
    return new DoctorPage(
        verdict(reports),
        reports.stream()
            .filter(report -> !report.findings().isEmpty())
            .sorted(
                Comparator.comparing(
                    report -> report.worst().orElse(Severity.WARNING), Comparator.reverseOrder()))
            .map(DoctorController::check)
            .toList(),
        reports.stream().filter(CheckReport::fine).map(DoctorController::check).toList(),
        reports.stream()
            .filter(report -> !report.skipped().isEmpty())
            .map(DoctorController::check)
            .toList());
  }

  private static String verdict(List<CheckReport> reports) {
    long wrong = count(reports, Severity.PROBLEM);
    long warnings = count(reports, Severity.WARNING);
    if (wrong > 0) {
      return wrong == 1 ? "1 thing is wrong" : "%,d things are wrong".formatted(wrong);
    }
    if (warnings > 0) {
      return warnings == 1
          ? "Nothing is wrong; 1 thing to look at"
          : "Nothing is wrong; %,d things to look at".formatted(warnings);
    }
    return reports.isEmpty() ? "" : "All is well";
  }

  private static long count(List<CheckReport> reports, Severity severity) {
    return reports.stream()
        .flatMap(report -> report.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  private static Check check(CheckReport report) {
    Severity worst = report.worst().orElse(null);
    return new Check(
        report.name(),
        DateText.moment(report.at()),
        worst == null ? Tone.AVAILABLE : worst == Severity.PROBLEM ? Tone.REVERSED : Tone.PENDING,
        worst == null ? "Well" : worst.label(),
        report.findings().stream().map(DoctorController::line).toList(),
        report.skipped());
  }

  private static Line line(Finding finding) {
    return new Line(finding.sentence(), finding.remedy());
  }
}
