package dev.halfmillion.payouts.web;

import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.payouts.PayoutReferences;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One payout and its steps. A step that is refused shows the payout again with the reason. */
@Controller
class LineController {

  private final LinePages pages;
  private final PayoutBatches batches;
  private final PayoutReferences references;

  LineController(LinePages pages, PayoutBatches batches, PayoutReferences references) {
    this.pages = pages;
    this.batches = batches;
    this.references = references;
  }

  @GetMapping("/admin/payouts/lines/{id}")
  String show(@PathVariable String id, Model model) {
    model.addAttribute("page", pages.of(payout(id), "", List.of()));
    return "payouts/lines/show";
  }

  @PostMapping("/admin/payouts/lines/{id}/reference")
  ModelAndView enterReference(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reference,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    return step(
        id,
        new Typed("reference", reference),
        flash,
        () -> {
          references.enter(payout(id), reference, user.id());
          return "Marked as paid";
        });
  }

  @PostMapping("/admin/payouts/lines/{id}/return")
  ModelAndView giveBack(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    return step(
        id,
        new Typed("", ""),
        flash,
        () -> {
          references.returned(payout(id), Reasons.require(reason), user.id());
          return "Returned; the money is available again";
        });
  }

  @PostMapping("/admin/payouts/lines/{id}/removal")
  ModelAndView takeOut(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    return step(
        id,
        new Typed("", ""),
        flash,
        () -> {
          batches.takeOut(payout(id), user.id(), Reasons.require(reason));
          return "Taken out; the money is available again";
        });
  }

  private ModelAndView step(
      String id, Typed typed, RedirectAttributes flash, Supplier<String> action) {
    try {
      flash.addFlashAttribute("toast", action.get());
      return new ModelAndView(SeeOther.to("/admin/payouts/lines/" + id));
    } catch (Refusal refusal) {
      if (refusal.status() == HttpStatus.NOT_FOUND) {
        throw refusal;
      }
      List<Problem> problems = List.of(new Problem(typed.field(), refusal.sentence()));
      ModelAndView page =
          new ModelAndView(
              "payouts/lines/show", "page", pages.of(payout(id), typed.value(), problems));
      page.setStatus(refusal.status());
      return page;
    }
  }

  private static PayoutId payout(String id) {
    return PayoutId.parse(id).orElseThrow(Refusal::notFound);
  }

  /** The field that a problem belongs to, and what was typed there. */
  private record Typed(String field, String value) {

    private Typed {
      value = value.length() > 60 ? "" : value;
    }
  }
}
