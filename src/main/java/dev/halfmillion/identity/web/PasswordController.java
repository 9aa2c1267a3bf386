package dev.halfmillion.identity.web;

import dev.halfmillion.identity.PresentPassword;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserPasswords;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password: the first one needs no old one, for the mailed link was the proof. */
@Controller
class PasswordController {

  private final UserDirectory directory;
  private final UserPasswords passwords;
  private final PresentPassword present;

  PasswordController(UserDirectory directory, UserPasswords passwords, PresentPassword present) {
    this.directory = directory;
    this.passwords = passwords;
    this.present = present;
  }

  @GetMapping("/account/password")
  String page(@AuthenticationPrincipal SignedInUser me, Model model) {
    return show(directory.get(me.id()), List.of(), model);
  }

  @PostMapping("/account/password")
  String set(
      @AuthenticationPrincipal SignedInUser me,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    User user = directory.get(me.id());
    Optional<Problem> problem =
        passwords
            .complaint(user, password)
            .map(sentence -> new Problem("password", sentence))
            .or(() -> present.problem(user, current));
    if (problem.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(user, List.of(problem.get()), model);
    }
    passwords.set(me.id(), password);
    flash.addFlashAttribute(
        "toast", user.hasPassword() ? "Your password is changed" : "Your password is set");
    return "redirect:/account";
  }

  private static String show(User user, List<Problem> problems, Model model) {
    model.addAttribute("page", new PasswordPage(user.email(), user.hasPassword(), problems));
    return "identity/account/password";
  }
}
