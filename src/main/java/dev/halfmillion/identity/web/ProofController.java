package dev.halfmillion.identity.web;

import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.Landing;
import dev.halfmillion.identity.LocalPath;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.SignedInUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Stands before every page that only the owner of a mailbox may see. */
@Controller
class ProofController {

  private final UserDirectory directory;

  ProofController(UserDirectory directory) {
    this.directory = directory;
  }

  /** What to do; onward where it is done, by signing in where this session is of before. */
  @GetMapping("/sign-in/proof")
  String page(
      @AuthenticationPrincipal SignedInUser me,
      @RequestParam(defaultValue = "") String next,
      Model model) {
    User user = directory.get(me.id());
    String onward = Landing.of(user, LocalPath.of(next).orElse(null));
    if (me.proved()) {
      return "redirect:" + onward;
    }
    if (user.emailProved()) {
      return "redirect:/sign-in?next=" + URLEncoder.encode(onward, StandardCharsets.UTF_8);
    }
    String masked = new EmailAddress(user.email()).masked();
    model.addAttribute("page", new ProofPage(masked, user.email(), onward));
    return "identity/sign-in/proof";
  }
}
