package dev.halfmillion.sales.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundBook;
import dev.halfmillion.sales.RefundDecisions;
import java.util.Map;
import java.util.function.Supplier;
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

/** One refund, and what is decided on it. */
@Controller
@RequestMapping("/admin/refunds/{id}")
class RefundDeskController {

  private final RefundBook book;
  private final RefundDecisions decisions;
  private final RefundSheets sheets;

  RefundDeskController(RefundBook book, RefundDecisions decisions, RefundSheets sheets) {
    this.book = book;
    this.decisions = decisions;
    this.sheets = sheets;
  }

  @GetMapping
  ModelAndView show(@PathVariable String id, @AuthenticationPrincipal SignedInUser me) {
    return view(find(id), me, null, HttpStatus.OK);
  }

  @PostMapping("/approval")
  ModelAndView approve(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Refund refund = find(id);
    return act(
        refund, me, flash, () -> decisions.approve(refund.id(), me.id(), seal, clean(words)));
  }

  @PostMapping("/rejection")
  ModelAndView decline(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Refund refund = find(id);
    return act(refund, me, flash, () -> decisions.decline(refund.id(), me.id(), clean(words)));
  }

  /** Asks the gateway once more. */
  @PostMapping("/attempts")
  ModelAndView retry(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Refund refund = find(id);
    return act(refund, me, flash, () -> decisions.retry(refund.id(), me.id()));
  }

  /** Leaves a refund that failed as it is. */
  @PostMapping("/closing")
  ModelAndView giveUp(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Refund refund = find(id);
    return act(refund, me, flash, () -> decisions.giveUp(refund.id(), me.id(), clean(words)));
  }

  private ModelAndView act(
      Refund refund, SignedInUser me, RedirectAttributes flash, Supplier<Refund> decision) {
    try {
      Refund after = decision.get();
      flash.addFlashAttribute("toast", toast(after));
      return new ModelAndView(SeeOther.to("/admin/refunds/" + after.publicId()));
    } catch (Refusal refusal) {
      return view(find(refund.publicId()), me, refusal.sentence(), refusal.status());
    }
  }

  private static String toast(Refund refund) {
    String amount = MoneyFormat.full(refund.amount());
    return switch (refund.status()) {
      case AWAITING -> amount + " needs one more person to approve it";
      case DECLINED -> amount + " stays with the academy";
      case GIVEN_UP -> "Left as it is";
      case REQUESTED, SUCCEEDED, FAILED, RETRIED -> amount + " is on its way back";
    };
  }

  private static String clean(String words) {
    return words.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
  }

  private Refund find(String id) {
    return Refund.parse(id).flatMap(book::find).orElseThrow(Refusal::notFound);
  }

  private ModelAndView view(
      Refund refund, SignedInUser me, @Nullable String problem, HttpStatus status) {
    return new ModelAndView(
        "sales/admin/refund-sheet", Map.of("page", sheets.of(refund, me, problem)), status);
  }
}
