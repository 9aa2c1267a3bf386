package dev.halfmillion.payments.reconciliation.web;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.payments.reconciliation.ReconciliationPlan;
import dev.halfmillion.payments.reconciliation.web.DifferenceReader.Day;
import dev.halfmillion.payments.reconciliation.web.DifferenceReader.Row;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days that were compared, what did not agree, and asking for more. */
@Controller
@RequestMapping(ReconciliationWords.HOME)
class ReconciliationController {

  private static final int PAGE = 50;

  private final ReconciliationPlan plan;
  private final DifferenceReader reader;
  private final AuditLog audit;
  private final Transactions transactions;

  ReconciliationController(
      ReconciliationPlan plan, DifferenceReader reader, AuditLog audit, Transactions transactions) {
    this.plan = plan;
    this.reader = reader;
    this.audit = audit;
    this.transactions = transactions;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "open") String show,
      @RequestParam(defaultValue = "") String before) {
    String last = plan.lastDay().toString();
    return view(
        !show.equals("closed"),
        PublicId.parse("dif", before).orElse(null),
        form("", last, last, List.of()),
        HttpStatus.OK);
  }

  /** Has days compared, or compared again. */
  @PostMapping("/runs")
  ModelAndView compare(
      @RequestParam(defaultValue = "") String gateway,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    try {
      Period days = Period.parse(from.isBlank() ? to : from, to, plan.lastDay());
      transactions.run(
          () -> {
            plan.ask(gateway, days);
            audit.record(
                me.id(),
                "payments.reconciliation-asked",
                gateway,
                "Had " + days.from() + " to " + days.to() + " compared with the gateway.");
          });
    } catch (Refusal refusal) {
      String field = refusal.code().equals("reconciliation.gateway") ? "gateway" : "from";
      return view(
          true,
          null,
          form(gateway, from, to, List.of(new Problem(field, refusal.sentence()))),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    flash.addFlashAttribute("toast", "The days are being compared. Look again in a moment.");
    return new ModelAndView(SeeOther.to(ReconciliationWords.HOME));
  }

  private ModelAndView view(
      boolean open, @Nullable UUID before, ReconciliationPage.Form form, HttpStatus status) {
    List<Row> found = reader.differences(open, before, PAGE + 1);
    List<Row> shown = found.subList(0, Math.min(PAGE, found.size()));
    List<Day> days = reader.days();
    String here = ReconciliationWords.HOME + (open ? "?" : "?show=closed&");
    ReconciliationPage page =
        new ReconciliationPage(
            ReconciliationWords.tabs(),
            kpis(days),
            shown.stream().map(ReconciliationWords::row).toList(),
            List.of(
                Link.to("Open", ReconciliationWords.HOME).currentIf(open),
                Link.to("Closed", ReconciliationWords.HOME + "?show=closed").currentIf(!open)),
            found.size() > PAGE
                ? here + "before=" + PublicId.format("dif", shown.getLast().id())
                : null,
            days.stream().map(ReconciliationWords::row).toList(),
            form);
    return new ModelAndView("payments/reconciliation/index", Map.of("page", page), status);
  }

  private List<Kpi> kpis(List<Day> days) {
    long failed = days.stream().filter(day -> day.state().equals("FAILED")).count();
    String newest =
        days.stream()
            .filter(day -> day.state().equals("DONE"))
            .findFirst()
            .map(day -> ReconciliationWords.day(day.day()))
            .orElse("–");
    return List.of(
        Kpi.of("Differences", String.valueOf(reader.open()), "Each waits for a person"),
        Kpi.of("Compared up to", newest, "Each day after it ended, and four days later"),
        Kpi.of("Not compared", String.valueOf(failed), "Tried again every half an hour"));
  }

  private ReconciliationPage.Form form(
      String gateway, String from, String to, List<Problem> problems) {
    return new ReconciliationPage.Form(
        plan.gateways().stream().map(name -> Option.of(name, name)).toList(),
        gateway,
        from,
        to,
        plan.lastDay().toString(),
        problems);
  }
}
