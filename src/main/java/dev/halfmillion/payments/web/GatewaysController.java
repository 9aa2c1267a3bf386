package dev.halfmillion.payments.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.GatewayAccounts;
import dev.halfmillion.payments.gateways.KeyedGateway;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Where the owner sets the keys of the gateways and chooses who takes new payments. */
@Controller
@RequestMapping("/admin/settings/gateways")
class GatewaysController {

  private static final String HOME = "/admin/settings/gateways";

  private final GatewayAccounts accounts;
  private final GatewayPages pages;
  private final GatewayEntry entry;

  GatewaysController(GatewayAccounts accounts, GatewayPages pages, GatewayEntry entry) {
    this.accounts = accounts;
    this.pages = pages;
    this.entry = entry;
  }

  @GetMapping
  ModelAndView list() {
    return new ModelAndView("payments/gateways/index", Map.of("page", pages.all()));
  }

  /** Chooses who takes new payments in rupees. */
  @PostMapping
  RedirectView choose(
      @RequestParam(defaultValue = "") String gateway,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    accounts.choose(Money.INR, gateway, me.id());
    flash.addFlashAttribute("toast", "New payments go there now");
    return SeeOther.to(HOME);
  }

  @GetMapping("/{gateway}")
  ModelAndView form(@PathVariable String gateway) {
    return view(accounts.keyed(gateway), GatewayForm.EMPTY, Optional.empty());
  }

  /** Stores keys after the gateway has accepted them. */
  @PostMapping("/{gateway}")
  ModelAndView enter(
      @PathVariable String gateway,
      @ModelAttribute GatewayForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    KeyedGateway chosen = accounts.keyed(gateway);
    Optional<Problem> problem = entry.enter(chosen, form, me.id());
    if (problem.isPresent()) {
      return view(chosen, form, problem);
    }
    flash.addFlashAttribute("toast", chosen.title() + " accepts these keys. They are stored.");
    return new ModelAndView(SeeOther.to(HOME));
  }

  private ModelAndView view(KeyedGateway gateway, GatewayForm form, Optional<Problem> problem) {
    ModelAndView view =
        new ModelAndView("payments/gateways/form", "page", pages.one(gateway, form, problem));
    if (problem.isPresent()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }
}
