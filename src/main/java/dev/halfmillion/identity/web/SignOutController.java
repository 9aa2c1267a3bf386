package dev.halfmillion.identity.web;

import dev.halfmillion.identity.CurrentSession;
import dev.halfmillion.platform.sessions.SignedInMark;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out of this browser. */
@Controller
class SignOutController {

  private final CurrentSession session;
  private final SignedInMark mark;

  SignOutController(CurrentSession session, SignedInMark mark) {
    this.mark = mark;
    this.session = session;
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    session.end(request);
    response.addHeader(HttpHeaders.SET_COOKIE, mark.gone().toString());
    return "redirect:/sign-in?out=1";
  }

  /** Somebody typed the address or came back to it: looking signs nobody out. */
  @GetMapping("/sign-out")
  String look() {
    return "redirect:/account";
  }
}
