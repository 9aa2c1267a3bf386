package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
  String show(@AuthenticationPrincipal SignedInUser person, @PathVariable String id, Model model) {
    model.addAttribute(
        "page",
        pages.of(program.find(id(id)).orElseThrow(Refusal::notFound), person.has(Role.OWNER)));
    return "affiliates/admin/show";
  }

  @PostMapping(HERE + "{id}/suspension")
  Object suspend(
      @AuthenticationPrincipal SignedInUser person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes attributes) {
    program.suspend(id(id), person.id(), reason);
    attributes.addFlashAttribute("toast", "Suspended. The links lead to the home page now.");
    return SeeOther.to(HERE + id(id));
  }

  @PostMapping(HERE + "{id}/approval")
  Object approve(
      @AuthenticationPrincipal SignedInUser person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes attributes) {
    program.approve(id(id), person.id(), reason);
    attributes.addFlashAttribute("toast", "Approved. The links count again.");
    return SeeOther.to(HERE + id(id));
  }

  private static AffiliateId id(String text) {
    return AffiliateId.parse(text).orElseThrow(Refusal::notFound);
  }
}
