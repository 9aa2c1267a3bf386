package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.program.PlanOffice;
import dev.halfmillion.affiliates.program.PlanOffice.Terms;
import dev.halfmillion.affiliates.web.SalesUnderTerms.Sale;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.DateText;
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

/** The terms of the program: read and set anew by the owner. */
@Controller
@RequestMapping("/admin/affiliates/plan")
class PlanController {

  private final AffiliateProgram program;
  private final PlanOffice office;
  private final SalesUnderTerms sales;

  PlanController(AffiliateProgram program, PlanOffice office, SalesUnderTerms sales) {
    this.program = program;
    this.office = office;
    this.sales = sales;
  }

  @GetMapping
  ModelAndView show() {
    CommissionPlan plan = program.plan();
    return view(PlanForm.of(plan), plan.rate(), null, List.of());
  }

  @PostMapping
  ModelAndView set(
      @ModelAttribute PlanForm form,
      @RequestParam(defaultValue = "false") String lossKnown,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    List<Problem> problems = new ArrayList<>();
    Optional<Terms> terms = form.terms(problems);
    if (terms.isEmpty()) {
      return view(form, program.plan().rate(), null, problems);
    }
    Rate rate = terms.get().rate();
    Optional<Sale> worst = sales.worst(rate);
    if (worst.isPresent() && !lossKnown.equals("true")) {
      String sentence = "Sales would lose money. Look at the figures and say that you know.";
      return view(form, rate, worst.get().loss(), List.of(new Problem("lossKnown", sentence)));
    }
    try {
      office.publish(
          terms.get(), worst.map(sale -> sale.margin().confession() + ".").orElse(""), me.id());
    } catch (Refusal refusal) {
      return view(form, rate, null, List.of(new Problem("rate", refusal.sentence())));
    }
    flash.addFlashAttribute(
        "toast",
        rate.isZero() ? "There is no program from now on" : "The new terms count from now on");
    return new ModelAndView(SeeOther.to("/admin/affiliates/plan"));
  }

  private ModelAndView view(
      PlanForm form, Rate rate, PlanPage.@Nullable Loss loss, List<Problem> problems) {
    List<PlanPage.Line> lines = sales.at(rate).stream().map(sale -> line(sale, rate)).toList();
    PlanPage page =
        new PlanPage(
            form,
            lines,
            loss,
            office.history().stream().map(PlanController::version).toList(),
            problems);
    HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("affiliates/admin/plan", Map.of("page", page), status);
  }

  private static PlanPage.Line line(Sale sale, Rate rate) {
    return new PlanPage.Line(
        sale.product().title(),
        MoneyFormat.full(sale.product().price()),
        MoneyFormat.full(
            sale.product().taxes().stream()
                .map(tax -> rate.of(tax.taxable()))
                .reduce(Money::plus)
                .orElseThrow()),
        MoneyFormat.full(sale.margin().kept()));
  }

  private static PlanPage.Version version(CommissionPlan plan) {
    return new PlanPage.Version(
        plan.version(),
        DateText.moment(plan.validFrom()),
        plan.rate().text(),
        plan.windowDays() + " days",
        plan.holdDays() + " days",
        MoneyFormat.full(plan.minimumPayout()));
  }
}
