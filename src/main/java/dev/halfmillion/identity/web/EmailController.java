package dev.halfmillion.identity.web;

import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.EmailConfirmations;
import dev.halfmillion.identity.EmailWish;
import dev.halfmillion.identity.PresentPassword;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own e-mail address: wished for here, confirmed from the new mailbox. */
@Controller
class EmailController {

  private final AccountView view;
  private final UserDirectory directory;
  private final EmailConfirmations confirmations;
  private final PresentPassword present;

  EmailController(
      AccountView view,
      UserDirectory directory,
      EmailConfirmations confirmations,
      PresentPassword present) {
    this.view = view;
    this.directory = directory;
    this.confirmations = confirmations;
    this.present = present;
  }

  @PostMapping("/account/email")
  String ask(
      @AuthenticationPrincipal SignedInUser me,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String current,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    Optional<Problem> problem =
        address.isEmpty()
            ? Optional.of(new Problem("email", "Write an address such as asha@example.in."))
            : present.problem(directory.get(me.id()), current);
    if (problem.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute(
          "page", view.of(me.id()).with(Map.of("email", email), List.of(problem.get())));
      return "identity/account/index";
    }
    confirmations.ask(me.id(), address.get());
    flash.addFlashAttribute("toast", "Open the link that we sent to the new address");
    return "redirect:/account";
  }

  @GetMapping("/account/email/confirm/{token}")
  String look(@PathVariable String token, HttpServletResponse response, Model model) {
    response.setHeader("Referrer-Policy", "same-origin");
    EmailWish wish = confirmations.look(token).orElseThrow(EmailController::stale);
    model.addAttribute("page", new LinkPage(token, wish.newEmail().value()));
    return "identity/account/confirm";
  }

  @PostMapping("/account/email/confirm/{token}")
  String confirm(@PathVariable String token, RedirectAttributes flash) {
    confirmations.confirm(token).orElseThrow(EmailController::stale);
    flash.addFlashAttribute("toast", "Your new e-mail address is in use");
    return "redirect:/account";
  }

  private static Refusal stale() {
    return new Refusal(
        HttpStatus.GONE,
        "link.stale",
        "This link was used before, is too old, or its address is taken. Ask for a new one on your"
            + " account page.");
  }
}
