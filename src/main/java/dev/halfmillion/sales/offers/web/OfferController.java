package dev.halfmillion.sales.offers.web;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.OfferId;
import dev.halfmillion.sales.offers.OfferOffice;
import dev.halfmillion.sales.offers.OfferPlan;
import dev.halfmillion.sales.offers.Offers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers: the list, the form of a draft, the page of one that is published. */
@Controller
@RequestMapping("/admin/offers")
class OfferController {

  private final Offers offers;
  private final OfferOffice office;
  private final OfferPages pages;
  private final OfferFormPages forms;
  private final BusinessClock clock;

  OfferController(
      Offers offers,
      OfferOffice office,
      OfferPages pages,
      OfferFormPages forms,
      BusinessClock clock) {
    this.offers = offers;
    this.office = office;
    this.pages = pages;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list() {
    return new ModelAndView("sales/offers/index", Map.of("page", pages.list()));
  }

  @GetMapping("/new")
  ModelAndView begin() {
    return form("", OfferForm.empty(), List.of());
  }

  @PostMapping
  ModelAndView draft(
      @RequestParam MultiValueMap<String, String> fields,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    OfferForm form = OfferForm.sent(fields);
    List<Problem> problems = new ArrayList<>();
    Optional<OfferPlan> plan = forms.plan(form, clock.instant(), problems);
    if (plan.isEmpty()) {
      return form("", form, problems);
    }
    OfferId id = office.draft(plan.get(), me.id());
    flash.addFlashAttribute("toast", "Kept as a draft. Nobody sees it yet.");
    return new ModelAndView(SeeOther.to("/admin/offers/" + id));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id) {
    Offer offer = find(id);
    OfferForm standing = OfferForm.of(offer);
    if (offer.at(clock.instant()) == Offer.Phase.DRAFT) {
      return form(id, standing, List.of());
    }
    return new ModelAndView(
        "sales/offers/show",
        Map.of(
            "page", pages.page(offer, offer.title(), offer.words(), standing.ends(), List.of())));
  }

  /** The figures alone, asked for every few seconds. */
  @GetMapping("/{id}/figures")
  ModelAndView figures(@PathVariable String id) {
    return new ModelAndView("sales/offers/_figures", Map.of("figures", pages.figures(find(id))));
  }

  /** A draft changes in all its parts; a published offer in its words and its end. */
  @PostMapping("/{id}")
  ModelAndView save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Offer offer = find(id);
    OfferForm form = OfferForm.sent(fields);
    List<Problem> problems = new ArrayList<>();
    if (offer.at(clock.instant()) == Offer.Phase.DRAFT) {
      Optional<OfferPlan> plan = forms.plan(form, clock.instant(), problems);
      if (plan.isEmpty()) {
        return form(id, form, problems);
      }
      office.rewrite(offer.id(), plan.get(), me.id());
    } else {
      try {
        office.describe(offer.id(), form.title(), form.words(), me.id());
      } catch (Refusal refusal) {
        String field = refusal.code().equals("offer.title") ? "title" : "words";
        return again(offer, form, new Problem(field, refusal.sentence()));
      }
    }
    return done(offer, "Saved", flash);
  }

  private ModelAndView form(String id, OfferForm form, List<Problem> problems) {
    HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    OfferFormPage page = forms.page(id, form, problems);
    return new ModelAndView("sales/offers/form", Map.of("page", page), status);
  }

  private ModelAndView again(Offer offer, OfferForm form, Problem problem) {
    String end = OfferForm.of(offer).ends();
    OfferPage page = pages.page(offer, form.title(), form.words(), end, List.of(problem));
    return new ModelAndView(
        "sales/offers/show", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Offer find(String id) {
    return OfferId.parse(id).flatMap(offers::find).orElseThrow(Refusal::notFound);
  }

  private static ModelAndView done(Offer offer, String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to("/admin/offers/" + offer.id()));
  }
}
