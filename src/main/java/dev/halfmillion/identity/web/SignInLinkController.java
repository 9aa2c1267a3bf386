package dev.halfmillion.identity.web;

import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.LinkRequests;
import dev.halfmillion.identity.LocalPath;
import dev.halfmillion.identity.SignIn;
import dev.halfmillion.identity.StoredLink;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by a link that was mailed: looking at it does nothing, its button redeems it. */
@Controller
class SignInLinkController {

  private static final String ASK = "identity/sign-in/link";

  private final SignIn signIn;
  private final LinkRequests requests;
  private final UserDirectory directory;

  SignInLinkController(SignIn signIn, LinkRequests requests, UserDirectory directory) {
    this.signIn = signIn;
    this.requests = requests;
    this.directory = directory;
  }

  @GetMapping("/sign-in/link")
  String form(
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String sent,
      Model model) {
    model.addAttribute("page", page("", next, List.of(), !sent.isEmpty(), false));
    return ASK;
  }

  @PostMapping("/sign-in/link")
  String ask(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      Problem problem = new Problem("email", "Write an e-mail address such as asha@example.in.");
      model.addAttribute("page", page(email, next, List.of(problem), false, false));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return ASK;
    }
    requests.ask(address.get(), request.getRemoteAddr(), LocalPath.of(next).orElse(null));
    return "redirect:/sign-in/link?sent=1";
  }

  @GetMapping("/sign-in/link/{token}")
  String look(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setHeader("Referrer-Policy", "same-origin");
    Optional<StoredLink> link = signIn.look(token, request);
    if (link.isEmpty()) {
      return stale(response, model);
    }
    if (SignedInUser.current().filter(me -> isDone(me, link.get())).isPresent()) {
      return "redirect:" + link.get().landing();
    }
    String email = directory.get(link.get().user()).email();
    model.addAttribute("page", new LinkPage(token, email));
    return "identity/sign-in/redeem";
  }

  @PostMapping("/sign-in/link/{token}")
  String redeem(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<LocalPath> landing = signIn.byLink(token, request, response);
    return landing.isPresent() ? "redirect:" + landing.get() : stale(response, model);
  }

  private static boolean isDone(SignedInUser me, StoredLink link) {
    return me.proved() && me.id().equals(link.user());
  }

  private static String stale(HttpServletResponse response, Model model) {
    model.addAttribute("page", page("", "", List.of(), false, true));
    response.setStatus(HttpStatus.GONE.value());
    return ASK;
  }

  private static LinkRequestPage page(
      String email, String next, List<Problem> problems, boolean sent, boolean stale) {
    String safeNext = LocalPath.of(next).map(LocalPath::value).orElse("");
    return new LinkRequestPage(email.length() <= 254 ? email : "", safeNext, problems, sent, stale);
  }
}
