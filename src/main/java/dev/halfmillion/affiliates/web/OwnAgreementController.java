package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.program.AgreementOffice;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agreement in force, read again by an affiliate, and accepted where it is a new one. */
@Controller
@RequestMapping("/affiliate/agreement")
class OwnAgreementController {

  private final AffiliateArea area;
  private final AgreementOffice office;
  private final AgreementPages pages;

  OwnAgreementController(AffiliateArea area, AgreementOffice office, AgreementPages pages) {
    this.area = area;
    this.office = office;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView show(@AuthenticationPrincipal SignedInUser person) {
    return view(area.of(person), List.of());
  }

  @PostMapping
  ModelAndView accept(
      @AuthenticationPrincipal SignedInUser person,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String accepted,
      RedirectAttributes flash) {
    Affiliate affiliate = area.of(person);
    if (!accepted.equals("true")) {
      return view(
          affiliate, List.of(new Problem("accepted", "Tick the box to accept the agreement.")));
    }
    try {
      office.accept(affiliate, version);
    } catch (Refusal changed) {
      return view(affiliate, List.of(new Problem("accepted", changed.sentence())));
    }
    flash.addFlashAttribute("toast", "Accepted");
    return new ModelAndView(SeeOther.to("/affiliate"));
  }

  private ModelAndView view(Affiliate affiliate, List<Problem> problems) {
    return new ModelAndView(
        "affiliates/agreement",
        Map.of(
            "page",
            pages.of(problems),
            "link",
            area.link(affiliate),
            "accepted",
            office.isAcceptedBy(affiliate)),
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
