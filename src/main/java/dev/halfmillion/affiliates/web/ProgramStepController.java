package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.program.PlanOffice;
import dev.halfmillion.affiliates.program.PlanOffice.Terms;
import dev.halfmillion.affiliates.web.SalesUnderTerms.Sale;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A short form: whether people who recommend the academy are paid, and how much. */
@Controller
@RequestMapping(ProgramStep.PATH)
class ProgramStepController {

  private final AffiliateProgram program;
  private final PlanOffice office;
  private final SalesUnderTerms sales;
  private final Academy academy;
  private final SetUp setUp;

  ProgramStepController(
      AffiliateProgram program,
      PlanOffice office,
      SalesUnderTerms sales,
      Academy academy,
      SetUp setUp) {
    this.program = program;
    this.office = office;
    this.sales = sales;
    this.academy = academy;
    this.setUp = setUp;
  }

  @GetMapping
  ModelAndView form() {
    return view(ProgramChoice.of(program.plan(), office.isDecided()), null, List.of());
  }

  @PostMapping
  ModelAndView decide(
      @ModelAttribute ProgramChoice form,
      @RequestParam(defaultValue = "false") String lossKnown,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    List<Problem> problems = new ArrayList<>();
    Optional<Rate> share = form.share(problems);
    if (share.isEmpty()) {
      return view(form, null, problems);
    }
    Optional<Sale> worst = sales.worst(share.get()).filter(sale -> !share.get().isZero());
    if (worst.isPresent() && !lossKnown.equals("true")) {
      String sentence = "Sales would lose money. Look at the figures and say that you know.";
      return view(form, worst.get().loss(), List.of(new Problem("lossKnown", sentence)));
    }
    try {
      office.publish(
          terms(share.get()), worst.map(s -> s.margin().confession() + ".").orElse(""), me.id());
    } catch (Refusal raced) {
      return view(form, null, List.of(new Problem("program", raced.sentence())));
    }
    flash.addFlashAttribute(
        "toast",
        share.get().isZero()
            ? "Saved: there is no referral program"
            : "Saved: who recommends you gets " + share.get().text());
    return new ModelAndView(SeeOther.to(setUp.after(ProgramStep.PATH)));
  }

  private Terms terms(Rate share) {
    return ProgramChoice.terms(
        share, program.plan(), office.isDecided(), academy.refundTerms().days());
  }

  private ModelAndView view(
      ProgramChoice form, PlanPage.@Nullable Loss loss, List<Problem> problems) {
    Terms terms = terms(Rate.ZERO);
    ProgramStepPage page =
        new ProgramStepPage(setUp.rail(ProgramStep.PATH), form, others(terms), loss, problems);
    HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("affiliates/admin/setup", Map.of("page", page), status);
  }

  private static String others(Terms terms) {
    return "A link counts for %s, a commission waits %s for refunds, and payouts begin at %s."
        .formatted(
            days(terms.windowDays()),
            days(terms.holdDays()),
            MoneyFormat.plain(terms.minimumPayout()));
  }

  private static String days(int count) {
    return count == 1 ? "1 day" : count + " days";
  }
}
