package dev.halfmillion.payments.reconciliation.web;

import dev.halfmillion.payments.reconciliation.Difference;
import dev.halfmillion.payments.reconciliation.DifferenceKind;
import dev.halfmillion.payments.reconciliation.DifferenceState;
import dev.halfmillion.payments.reconciliation.Repairs;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One difference: what it means, and the two ways to close it. */
@Controller
@RequestMapping(ReconciliationWords.HOME + "/differences/{id}")
class DifferenceController {

  private final Repairs repairs;

  DifferenceController(Repairs repairs) {
    this.repairs = repairs;
  }

  @GetMapping
  ModelAndView show(@PathVariable String id) {
    return view(find(id), "", List.of(), HttpStatus.OK);
  }

  /** Mends it by the way by which it would have been booked at first. */
  @PostMapping("/repairs")
  ModelAndView mend(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Difference difference = find(id);
    try {
      flash.addFlashAttribute("toast", repairs.mend(difference.id(), me.id()));
      return new ModelAndView(SeeOther.to(ReconciliationWords.HOME));
    } catch (Refusal refusal) {
      return refused(id, "", new Problem("", refusal.sentence()));
    }
  }

  /** Says why it may stay. */
  @PostMapping("/explanations")
  ModelAndView explain(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Difference difference = find(id);
    try {
      repairs.explain(difference.id(), reason, me.id());
    } catch (Refusal refusal) {
      String field = refusal.code().equals("reconciliation.reason") ? "reason" : "";
      return refused(id, reason, new Problem(field, refusal.sentence()));
    }
    flash.addFlashAttribute("toast", "Marked as explained");
    return new ModelAndView(SeeOther.to(ReconciliationWords.HOME));
  }

  private ModelAndView refused(String id, String reason, Problem problem) {
    return view(find(id), reason, List.of(problem), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Difference find(String id) {
    return PublicId.parse("dif", id).flatMap(repairs::find).orElseThrow(Refusal::notFound);
  }

  private static ModelAndView view(
      Difference difference, String reason, List<Problem> problems, HttpStatus status) {
    boolean open = difference.state() == DifferenceState.OPEN;
    DifferencePage page =
        new DifferencePage(
            ReconciliationWords.HOME + "/differences/" + difference.name(),
            difference.kind().title(),
            difference.kind().guidance(),
            ReconciliationWords.tone(difference.state()),
            difference.state().label(),
            ReconciliationWords.amount(difference.ours(), "Nothing"),
            ReconciliationWords.amount(difference.theirs(), "Nothing"),
            facts(difference),
            links(difference),
            open ? difference.kind().repair() : "",
            reason,
            closing(difference),
            problems);
    return new ModelAndView("payments/reconciliation/show", Map.of("page", page), status);
  }

  private static @Nullable String closing(Difference difference) {
    Difference.Closing closing = difference.closing();
    return closing == null ? null : DateText.moment(closing.at()) + ": " + closing.reason();
  }

  private static List<DifferencePage.Fact> facts(Difference difference) {
    return List.of(
        new DifferencePage.Fact("Gateway", difference.gateway()),
        new DifferencePage.Fact("Day", ReconciliationWords.day(difference.day())),
        new DifferencePage.Fact("About", difference.subject()),
        new DifferencePage.Fact("Found", DateText.moment(difference.foundAt())));
  }

  private static List<Link> links(Difference difference) {
    List<Link> links = new ArrayList<>();
    UUID order = difference.order();
    if (order != null) {
      links.add(Link.to("The order’s trail", ReconciliationWords.orderHref(order)));
    }
    if (isOfTheBooks(difference.kind())) {
      links.add(
          Link.to(
              "The clearing account",
              "/admin/ledger/accounts/gateway-clearing/" + difference.gateway()));
    }
    links.add(Link.to("News that was set aside", "/admin/inbox?state=quarantined"));
    return links;
  }

  private static boolean isOfTheBooks(DifferenceKind kind) {
    return kind == DifferenceKind.JOURNAL
        || kind == DifferenceKind.CLEARING
        || kind == DifferenceKind.SETTLEMENT_NOT_THERE;
  }
}
