package dev.halfmillion.payouts.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.payouts.PayeeSummary;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.Payouts;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An affiliate's own payout details. The first entry takes everything in one form; later the person
 * and the method are changed apart, after proving once more who one is.
 */
@Controller
class DetailsController {

  private static final String HOME = "/affiliate/payout-details";

  private final UserDirectory people;
  private final Payees payees;
  private final Payouts payouts;
  private final StepUp stepUp;
  private final Transactions transactions;

  DetailsController(
      UserDirectory people,
      Payees payees,
      Payouts payouts,
      StepUp stepUp,
      Transactions transactions) {
    this.people = people;
    this.payees = payees;
    this.payouts = payouts;
    this.stepUp = stepUp;
    this.transactions = transactions;
  }

  @GetMapping(HOME)
  ModelAndView show(@AuthenticationPrincipal SignedInUser me, HttpServletRequest request) {
    Optional<PayeeSummary> summary = payees.summary(me.id());
    return hasMethod(summary)
        ? new ModelAndView("payouts/details/show", "page", own(me, summary.orElseThrow()))
        : form(Part.ALL, people.get(me.id()), DetailsForm.EMPTY, List.of(), request);
  }

  @GetMapping(HOME + "/person")
  ModelAndView personForm(@AuthenticationPrincipal SignedInUser me, HttpServletRequest request) {
    return form(Part.PERSON, people.get(me.id()), DetailsForm.EMPTY, List.of(), request);
  }

  @GetMapping(HOME + "/method")
  ModelAndView methodForm(@AuthenticationPrincipal SignedInUser me, HttpServletRequest request) {
    return form(Part.METHOD, people.get(me.id()), DetailsForm.EMPTY, List.of(), request);
  }

  @PostMapping(HOME)
  ModelAndView enter(
      @ModelAttribute DetailsForm form,
      @AuthenticationPrincipal SignedInUser me,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return save(Part.ALL, form, me, request, flash);
  }

  @PostMapping(HOME + "/person")
  ModelAndView changePerson(
      @ModelAttribute DetailsForm form,
      @AuthenticationPrincipal SignedInUser me,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return save(Part.PERSON, form, me, request, flash);
  }

  @PostMapping(HOME + "/method")
  ModelAndView changeMethod(
      @ModelAttribute DetailsForm form,
      @AuthenticationPrincipal SignedInUser me,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return save(Part.METHOD, form, me, request, flash);
  }

  private ModelAndView save(
      Part asked,
      DetailsForm form,
      SignedInUser me,
      HttpServletRequest request,
      RedirectAttributes flash) {
    User user = people.get(me.id());
    boolean known = hasMethod(payees.summary(me.id()));
    Part part = known ? asked : Part.ALL;
    List<Problem> problems = new ArrayList<>(part.problems(form));
    if (problems.isEmpty() && known) {
      stepUp.problem(user, String.valueOf(form.current()), request).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      ModelAndView again = form(part, user, form, problems, request);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    transactions.run(() -> write(part, form, me));
    flash.addFlashAttribute("toast", "Saved");
    return new ModelAndView(SeeOther.to(HOME));
  }

  private void write(Part part, DetailsForm form, SignedInUser me) {
    if (part.person) {
      payees.enterPerson(me.id(), String.valueOf(form.legalName()), form.toPan(), me.id());
    }
    if (part.method) {
      payees.enterMethod(me.id(), form.toMethod(), me.id());
    }
  }

  private ModelAndView form(
      Part asked, User user, DetailsForm form, List<Problem> problems, HttpServletRequest request) {
    boolean known = hasMethod(payees.summary(user.id()));
    Part part = known ? asked : Part.ALL;
    DetailsPage page =
        new DetailsPage(
            part.title,
            part.lead,
            HOME + part.path,
            part.person,
            part.method,
            known ? stepUp.ask(user, request) : StepUp.Ask.NOTHING,
            form,
            problems);
    return new ModelAndView("payouts/details/form", "page", page);
  }

  private OwnDetailsPage own(SignedInUser me, PayeeSummary summary) {
    String waiting = payouts.reasonNotPayable(me.id()).orElse("");
    return new OwnDetailsPage(
        summary.legalName(),
        summary.pan(),
        String.valueOf(summary.method()),
        waiting.isEmpty()
            ? new StateBadge(Tone.AVAILABLE, "In use", "circle-check")
            : new StateBadge(Tone.PENDING, "Waits", "clock"),
        waiting);
  }

  private static boolean hasMethod(Optional<PayeeSummary> summary) {
    return summary.filter(known -> known.method() != null).isPresent();
  }
}
