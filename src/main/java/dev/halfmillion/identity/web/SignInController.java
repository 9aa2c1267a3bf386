package dev.halfmillion.identity.web;

import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.Landing;
import dev.halfmillion.identity.LocalPath;
import dev.halfmillion.identity.SignIn;
import dev.halfmillion.identity.SignInShortcuts;
import dev.halfmillion.identity.SignInShortcuts.Shortcut;
import dev.halfmillion.identity.User;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by e-mail address and password. */
@Controller
class SignInController {

  private static final Problem WRONG =
      new Problem(
          "",
          "The e-mail address or the password is wrong. If you have set no password yet, ask for a"
              + " link below.");

  private final SignIn signIn;
  private final ObjectProvider<SignInShortcuts> shortcuts;

  SignInController(SignIn signIn, ObjectProvider<SignInShortcuts> shortcuts) {
    this.signIn = signIn;
    this.shortcuts = shortcuts;
  }

  @GetMapping("/sign-in")
  String page(
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String out,
      Model model) {
    model.addAttribute("page", page("", next, List.of(), !out.isEmpty()));
    return "identity/sign-in/index";
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    Optional<User> user =
        address.flatMap(known -> signIn.byPassword(known, password, request, response));
    if (user.isPresent()) {
      return "redirect:" + Landing.of(user.get(), LocalPath.of(next).orElse(null));
    }
    Problem problem =
        address.isPresent()
            ? WRONG
            : new Problem("email", "Write an e-mail address such as asha@example.in.");
    model.addAttribute("page", page(email, next, List.of(problem), false));
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return "identity/sign-in/index";
  }

  /** The demo's doors; elsewhere nobody offers any. */
  @PostMapping("/sign-in/as/{key}")
  String enterAs(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    User user =
        offered().stream()
            .filter(shortcut -> shortcut.key().equals(key))
            .findFirst()
            .flatMap(shortcut -> signIn.withoutProof(shortcut.user(), request, response))
            .orElseThrow(Refusal::notFound);
    return "redirect:" + Landing.of(user, LocalPath.of(next).orElse(null));
  }

  private SignInPage page(String email, String next, List<Problem> problems, boolean signedOut) {
    String safeNext = LocalPath.of(next).map(LocalPath::value).orElse("");
    String shown = email.length() <= 254 ? email : "";
    return new SignInPage(shown, safeNext, problems, signedOut, offered());
  }

  private List<Shortcut> offered() {
    SignInShortcuts doors = shortcuts.getIfAvailable();
    return doors == null ? List.of() : doors.all();
  }
}
