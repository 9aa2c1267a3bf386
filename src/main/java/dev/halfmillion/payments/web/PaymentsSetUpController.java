package dev.halfmillion.payments.web;

import dev.halfmillion.payments.GatewayAccounts;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.KeyedGateway;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Problem;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fourth short form: the keys of a gateway, kept once the gateway has accepted them. */
@Controller
@RequestMapping(PaymentsStep.PATH)
class PaymentsSetUpController {

  private final Gateways gateways;
  private final GatewayAccounts accounts;
  private final GatewayPages pages;
  private final GatewayEntry entry;
  private final SetUp setUp;

  PaymentsSetUpController(
      Gateways gateways,
      GatewayAccounts accounts,
      GatewayPages pages,
      GatewayEntry entry,
      SetUp setUp) {
    this.gateways = gateways;
    this.accounts = accounts;
    this.pages = pages;
    this.entry = entry;
    this.setUp = setUp;
  }

  @GetMapping
  ModelAndView form(@RequestParam(defaultValue = "") String gateway) {
    return view(chosen(gateway), GatewayForm.EMPTY, Optional.empty());
  }

  @PostMapping
  ModelAndView enter(
      @RequestParam(defaultValue = "") String gateway,
      @ModelAttribute GatewayForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    KeyedGateway chosen = chosen(gateway);
    Optional<Problem> problem = entry.enter(chosen, form, me.id());
    if (problem.isPresent()) {
      return view(chosen, form, problem);
    }
    flash.addFlashAttribute("toast", chosen.title() + " accepts these keys. They are stored.");
    return new ModelAndView(SeeOther.to(setUp.after(PaymentsStep.PATH)));
  }

  /** The named one, else one that has keys, else the first. */
  private KeyedGateway chosen(String name) {
    if (!name.isEmpty()) {
      return accounts.keyed(name);
    }
    return gateways.keyed().stream()
        .filter(one -> accounts.present(one.name()).isPresent())
        .findFirst()
        .orElseGet(() -> gateways.keyed().getFirst());
  }

  private ModelAndView view(KeyedGateway shown, GatewayForm form, Optional<Problem> problem) {
    ModelAndView view =
        new ModelAndView(
            "payments/gateways/setup",
            Map.of(
                "page",
                new PaymentsSetUpPage(
                    setUp.rail(PaymentsStep.PATH),
                    pages.one(shown, form, problem),
                    shown.name(),
                    gateways.keyed().stream()
                        .filter(other -> !other.name().equals(shown.name()))
                        .map(
                            other ->
                                Link.to(
                                    other.title(), PaymentsStep.PATH + "?gateway=" + other.name()))
                        .toList())));
    if (problem.isPresent()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }
}
