package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import java.util.function.Consumer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One affiliate: figures, sales, standing; the owner suspends and approves. */
@Controller
class AffiliateController {

  private static final String HERE = "/admin/affiliates/";

  private final AffiliateProgram program;
  private final AffiliatePages pages;

  AffiliateController(AffiliateProgram program, AffiliatePages pages) {
    this.program = program;
    this.pages = pages;
  }

  @GetMapping(HERE + "{id}")
  ModelAndView show(@AuthenticationPrincipal SignedInUser person, @PathVariable String id) {
    return page(person, id);
  }

  @PostMapping(HERE + "{id}/suspension")
  ModelAndView suspend(
      @AuthenticationPrincipal SignedInUser person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes attributes) {
    return decide(
        person,
        id,
        attributes,
        "Suspended. The links lead to the home page now.",
        affiliate -> program.suspend(affiliate, person.id(), reason));
  }

  @PostMapping(HERE + "{id}/approval")
  ModelAndView approve(
      @AuthenticationPrincipal SignedInUser person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes attributes) {
    return decide(
        person,
        id,
        attributes,
        "Approved. The links count again.",
        affiliate -> program.approve(affiliate, person.id(), reason));
  }

  private ModelAndView decide(
      SignedInUser person,
      String id,
      RedirectAttributes attributes,
      String toast,
      Consumer<AffiliateId> decision) {
    AffiliateId affiliate = id(id);
    program.find(affiliate).orElseThrow(Refusal::notFound);
    try {
      decision.accept(affiliate);
    } catch (Refusal refusal) {
      ModelAndView again = page(person, id).addObject("trouble", refusal.sentence());
      again.setStatus(refusal.status());
      return again;
    }
    attributes.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to(HERE + affiliate));
  }

  private ModelAndView page(SignedInUser person, String id) {
    AffiliatePage page =
        pages.of(program.find(id(id)).orElseThrow(Refusal::notFound), person.has(Role.OWNER));
    return new ModelAndView("affiliates/admin/show").addObject("page", page);
  }

  private static AffiliateId id(String text) {
    return AffiliateId.parse(text).orElseThrow(Refusal::notFound);
  }
}
