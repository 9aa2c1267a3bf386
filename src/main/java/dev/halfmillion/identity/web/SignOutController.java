package dev.halfmillion.identity.web;

import dev.halfmillion.identity.CurrentSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out of this browser. */
@Controller
class SignOutController {

  private final CurrentSession session;

  SignOutController(CurrentSession session) {
    this.session = session;
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request) {
    session.end(request);
    return "redirect:/sign-in?out=1";
  }

  /** Somebody typed the address or came back to it: looking signs nobody out. */
  @GetMapping("/sign-out")
  String look() {
    return "redirect:/account";
  }
}
