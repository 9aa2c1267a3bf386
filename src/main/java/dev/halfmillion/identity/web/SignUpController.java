package dev.halfmillion.identity.web;

import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.LinkRequests;
import dev.halfmillion.identity.LocalPath;
import dev.halfmillion.identity.SignUp;
import dev.halfmillion.identity.SignUps;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An account for somebody who has bought nothing, by a link to their mailbox. Whether the address
 * has an account already is not told: then the mail signs in.
 */
@Controller
class SignUpController {

  private static final String ASK = "identity/sign-up/index";
  private static final int LONGEST_NAME = 120;

  private final SignUps signUps;
  private final LinkRequests requests;

  SignUpController(SignUps signUps, LinkRequests requests) {
    this.signUps = signUps;
    this.requests = requests;
  }

  @GetMapping("/sign-up")
  String form(
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String sent,
      Model model) {
    model.addAttribute("page", page("", "", next, List.of(), !sent.isEmpty(), false));
    return ASK;
  }

  @PostMapping("/sign-up")
  String ask(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    List<Problem> problems = new ArrayList<>();
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      problems.add(new Problem("name", "Write your name in at most 120 characters."));
    }
    if (address.isEmpty()) {
      problems.add(new Problem("email", "Write an e-mail address such as asha@example.in."));
    }
    if (!problems.isEmpty()) {
      model.addAttribute("page", page(name, email, next, problems, false, false));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return ASK;
    }
    requests.askToJoin(
        address.orElseThrow(), name, request.getRemoteAddr(), LocalPath.of(next).orElse(null));
    return "redirect:/sign-up?sent=1";
  }

  @GetMapping("/sign-up/{token}")
  String look(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setHeader("Referrer-Policy", "same-origin");
    Optional<SignUp> wish = signUps.look(token, request);
    if (wish.isEmpty()) {
      return stale(response, model);
    }
    model.addAttribute("page", new LinkPage(token, wish.get().email()));
    return "identity/sign-up/redeem";
  }

  @PostMapping("/sign-up/{token}")
  String redeem(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<LocalPath> landing = signUps.redeem(token, request, response);
    return landing.isPresent() ? "redirect:" + landing.get() : stale(response, model);
  }

  private static String stale(HttpServletResponse response, Model model) {
    model.addAttribute("page", page("", "", "", List.of(), false, true));
    response.setStatus(HttpStatus.GONE.value());
    return ASK;
  }

  private static SignUpPage page(
      String name, String email, String next, List<Problem> problems, boolean sent, boolean stale) {
    return new SignUpPage(
        name.length() <= LONGEST_NAME ? name : "",
        email.length() <= 254 ? email : "",
        LocalPath.of(next).map(LocalPath::value).orElse(""),
        problems,
        sent,
        stale);
  }
}
