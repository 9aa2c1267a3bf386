package dev.halfmillion.identity.web;

import dev.halfmillion.identity.CurrentSession;
import dev.halfmillion.identity.Sessions;
import dev.halfmillion.identity.UserProfiles;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own name, phone and sessions. */
@Controller
class AccountController {

  private final AccountView view;
  private final UserProfiles profiles;
  private final Sessions sessions;
  private final CurrentSession current;

  AccountController(
      AccountView view, UserProfiles profiles, Sessions sessions, CurrentSession current) {
    this.view = view;
    this.profiles = profiles;
    this.sessions = sessions;
    this.current = current;
  }

  @GetMapping("/account")
  String page(@AuthenticationPrincipal SignedInUser me, Model model) {
    model.addAttribute("page", view.of(me.id()));
    return "identity/account/index";
  }

  @PostMapping("/account")
  String change(
      @AuthenticationPrincipal SignedInUser me,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    try {
      profiles.change(me.id(), name, phone);
    } catch (Refusal refusal) {
      String field = refusal.code().startsWith("phone") ? "phone" : "name";
      model.addAttribute(
          "page",
          view.of(me.id())
              .with(
                  Map.of("name", name, "phone", phone),
                  List.of(new Problem(field, refusal.sentence()))));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return "identity/account/index";
    }
    flash.addFlashAttribute("toast", "Your details are saved");
    return "redirect:/account";
  }

  @PostMapping("/account/sessions/end")
  String signOutEverywhere(@AuthenticationPrincipal SignedInUser me, HttpServletRequest request) {
    sessions.endAll(me.id());
    current.end(request);
    return "redirect:/sign-in?out=1";
  }
}
