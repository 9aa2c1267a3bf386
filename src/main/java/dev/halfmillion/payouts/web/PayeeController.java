package dev.halfmillion.payouts.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One payee as finance sees it. */
@Controller
class PayeeController {

  private final UserDirectory people;
  private final Payees payees;
  private final PayeePages pages;

  PayeeController(UserDirectory people, Payees payees, PayeePages pages) {
    this.people = people;
    this.payees = payees;
    this.pages = pages;
  }

  @GetMapping("/admin/payees/{id}")
  String show(@PathVariable String id, Model model) {
    model.addAttribute("page", pages.of(person(id)));
    return "payouts/payees/show";
  }

  @PostMapping("/admin/payees/{id}/review")
  ModelAndView looked(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    User payee = person(id);
    try {
      payees.clearReviews(payee.id(), user.id(), Reasons.require(reason));
    } catch (Refusal refusal) {
      ModelAndView page = new ModelAndView("payouts/payees/show", "page", pages.of(payee));
      page.addObject("error", refusal.sentence());
      page.setStatus(refusal.status());
      return page;
    }
    flash.addFlashAttribute("toast", "Noted");
    return new ModelAndView(SeeOther.to("/admin/payees/" + payee.id()));
  }

  private User person(String id) {
    return UserId.parse(id).flatMap(people::find).orElseThrow(Refusal::notFound);
  }
}
