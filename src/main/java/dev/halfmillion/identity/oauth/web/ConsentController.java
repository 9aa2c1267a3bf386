package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.UserProfiles;
import dev.halfmillion.identity.oauth.ClientApp;
import dev.halfmillion.identity.oauth.Questions;
import dev.halfmillion.identity.oauth.Questions.Question;
import dev.halfmillion.identity.oauth.RightWords;
import dev.halfmillion.identity.oauth.web.ConsentPage.Asked;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.Right;
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
  private final UserProfiles profiles;

  ConsentController(Questions questions, UserProfiles profiles) {
    this.questions = questions;
    this.profiles = profiles;
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

  private ConsentPage page(Question question, String state, SignedInUser me) {
    ClientApp app = question.app();
    String language = profiles.of(me.id()).map(UserProfiles.Profile::language).orElse("en");
    return new ConsentPage(
        ConsentWords.of(
            language,
            app.name(),
            place(question.redirect()),
            DateText.day(app.createdAt(), language)),
        language,
        app.clientId(),
        state,
        me.email(),
        question.rights().stream().map(right -> asked(right, language)).toList());
  }

  private static Asked asked(Right right, String language) {
    RightWords words = RightWords.of(right, language);
    return new Asked(right.scope(), words.words(), words.detail());
  }

  /** The host of a program on a server; empty for one on the person's own device. */
  private static String place(String redirect) {
    String host = URI.create(redirect).getHost();
    return host == null || !redirect.startsWith("https://") ? "" : host;
  }
}
