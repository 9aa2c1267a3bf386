package dev.halfmillion.payments.web;

import dev.halfmillion.identity.PresentPassword;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.GatewayAccounts;
import dev.halfmillion.payments.gateways.KeySet;
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
  private final UserDirectory people;
  private final PresentPassword passwords;

  GatewaysController(
      GatewayAccounts accounts,
      GatewayPages pages,
      UserDirectory people,
      PresentPassword passwords) {
    this.accounts = accounts;
    this.pages = pages;
    this.people = people;
    this.passwords = passwords;
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
    KeySet keys = form.over(accounts.present(gateway).orElse(null));
    Optional<Problem> problem = problem(chosen, keys, people.get(me.id()), form);
    if (problem.isPresent()) {
      return view(chosen, form, problem);
    }
    accounts.store(chosen, keys, me.id());
    flash.addFlashAttribute("toast", chosen.title() + " accepts these keys. They are stored.");
    return new ModelAndView(SeeOther.to(HOME));
  }

  private Optional<Problem> problem(
      KeyedGateway gateway, KeySet keys, User owner, GatewayForm form) {
    if (!owner.hasPassword()) {
      return Optional.of(new Problem("current", "Set a password of your own first."));
    }
    return passwords
        .problem(owner, String.valueOf(form.current()))
        .or(() -> accounts.problem(gateway, keys).map(text -> keyProblem(gateway, text)))
        .or(() -> webhookProblem(keys))
        .or(() -> accounts.trial(gateway, keys).map(text -> keyProblem(gateway, text)));
  }

  private static Problem keyProblem(KeyedGateway gateway, String text) {
    return new Problem(gateway.hasKeyId() ? "keyId" : "secret", text);
  }

  private static Optional<Problem> webhookProblem(KeySet keys) {
    return keys.webhookSecret().length() < 8
        ? Optional.of(new Problem("webhookSecret", "The webhook secret has at least 8 characters."))
        : Optional.empty();
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
