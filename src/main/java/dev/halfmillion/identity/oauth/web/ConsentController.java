package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.oauth.ClientApp;
import dev.halfmillion.identity.oauth.Questions;
import dev.halfmillion.identity.oauth.Questions.Question;
import dev.halfmillion.identity.oauth.web.ConsentPage.Asked;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks a person whether a program may come in; the answer goes to the authorization server. */
@Controller
class ConsentController {

  private final Questions questions;

  ConsentController(Questions questions) {
    this.questions = questions;
  }

  @GetMapping("/oauth2/consent")
  String ask(
      @AuthenticationPrincipal SignedInUser me,
      @RequestParam(defaultValue = "") String state,
      HttpServletResponse response,
      Model model) {
    Optional<Question> question = questions.find(state, me.id());
    if (question.isEmpty()) {
      response.setStatus(HttpStatus.GONE.value());
      return "identity/apps/gone";
    }
    model.addAttribute("page", page(question.get(), state, me));
    return "identity/apps/consent";
  }

  private static ConsentPage page(Question question, String state, SignedInUser me) {
    ClientApp app = question.app();
    return new ConsentPage(
        app.name(),
        app.clientId(),
        state,
        me.email(),
        place(question.redirect()),
        onDevice(question.redirect()),
        DateText.day(app.createdAt()),
        question.rights().stream()
            .map(right -> new Asked(right.scope(), right.words(), right.detail()))
            .toList());
  }

  private static String place(String redirect) {
    String host = URI.create(redirect).getHost();
    return host == null ? "" : host;
  }

  private static boolean onDevice(String redirect) {
    return !redirect.startsWith("https://");
  }
}
