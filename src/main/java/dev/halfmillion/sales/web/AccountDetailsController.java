package dev.halfmillion.sales.web;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.sales.details.DetailsBook;
import dev.halfmillion.sales.details.SavedDetails;
import dev.halfmillion.sales.web.CheckoutCheck.Checked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own details for the next checkout: looked at, changed, forgotten. */
@Controller
class AccountDetailsController {

  private static final String HERE = "/account/details";

  private final DetailsBook details;
  private final CheckoutPrefill prefill;
  private final CheckoutCheck check;
  private final Academy academy;

  AccountDetailsController(
      DetailsBook details, CheckoutPrefill prefill, CheckoutCheck check, Academy academy) {
    this.details = details;
    this.prefill = prefill;
    this.check = check;
    this.academy = academy;
  }

  @GetMapping(HERE)
  ModelAndView show(@AuthenticationPrincipal SignedInUser me, HttpServletRequest request) {
    return page(me, prefill.form("", me, request), List.of(), HttpStatus.OK);
  }

  /** Saving here is the consent: the page says what for. */
  @PostMapping(HERE)
  ModelAndView save(
      @AuthenticationPrincipal SignedInUser me,
      @ModelAttribute CheckoutForm form,
      RedirectAttributes flash) {
    Checked checked = check.check(form, me);
    Contact contact = checked.contact();
    if (contact == null) {
      return page(me, form, checked.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    details.keep(
        me.id(),
        new SavedDetails(contact.name(), contact.phone(), contact.state(), contact.business()));
    flash.addFlashAttribute("toast", "Kept for your next purchase");
    return new ModelAndView(SeeOther.to(HERE));
  }

  @PostMapping(HERE + "/removal")
  ModelAndView forget(@AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    details.forget(me.id());
    flash.addFlashAttribute("toast", "Deleted. Your orders and invoices stay as they are.");
    return new ModelAndView(SeeOther.to(HERE));
  }

  private ModelAndView page(
      SignedInUser me, CheckoutForm form, List<Problem> problems, HttpStatus status) {
    DetailsPage page =
        new DetailsPage(
            form,
            details.since(me.id()).map(DateText::day).orElse(""),
            IndianState.byName().stream().map(s -> Option.of(s.code(), s.label())).toList(),
            academy.tax().byState(),
            problems);
    ModelAndView view = new ModelAndView("sales/account/details").addObject("page", page);
    view.setStatus(status);
    return view;
  }
}
