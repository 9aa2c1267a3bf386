package dev.halfmillion.identity.web;

import dev.halfmillion.identity.CurrentSession;
import dev.halfmillion.identity.PersonalExports;
import dev.halfmillion.identity.PresentPassword;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A copy of one's own data, for whoever has signed in just now or knows the password. */
@Controller
class DataController {

  private static final String HERE = "/account/data";
  private static final Duration RECENT = Duration.ofMinutes(15);

  private final PersonalExports exports;
  private final UserDirectory people;
  private final PresentPassword present;
  private final CurrentSession session;
  private final Clock clock;

  DataController(
      PersonalExports exports,
      UserDirectory people,
      PresentPassword present,
      CurrentSession session,
      Clock clock) {
    this.exports = exports;
    this.people = people;
    this.present = present;
    this.session = session;
    this.clock = clock;
  }

  @GetMapping(HERE)
  String show(@AuthenticationPrincipal SignedInUser me, Model model) {
    return page(people.get(me.id()), List.of(), model);
  }

  /** Answers with the file, or with the page where something is missing. */
  @PostMapping(HERE)
  @Nullable String download(
      @AuthenticationPrincipal SignedInUser me,
      @RequestParam(defaultValue = "") String current,
      HttpServletResponse response,
      Model model)
      throws IOException {
    User user = people.get(me.id());
    Optional<Problem> problem = problem(user, current);
    if (problem.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(user, List.of(problem.get()), model);
    }
    byte[] copy;
    try {
      copy = exports.of(user.id());
    } catch (Refusal refusal) {
      response.setStatus(refusal.status().value());
      return page(user, List.of(new Problem("", refusal.sentence())), model);
    }
    String name = "my-data-" + Zones.dateInIndia(clock.instant()) + ".zip";
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    response.setContentLength(copy.length);
    response.getOutputStream().write(copy);
    return null;
  }

  private Optional<Problem> problem(User user, String current) {
    if (recent()) {
      return Optional.empty();
    }
    return user.hasPassword()
        ? present.problem(user, current)
        : Optional.of(
            new Problem("", "You signed in some time ago. Sign in anew, then ask again."));
  }

  private boolean recent() {
    return session
        .begunAt()
        .filter(begun -> clock.instant().isBefore(begun.plus(RECENT)))
        .isPresent();
  }

  private String page(User user, List<Problem> problems, Model model) {
    boolean anew = !recent();
    model.addAttribute(
        "page",
        new DataPage(
            exports.contents(),
            user.email(),
            anew && user.hasPassword(),
            anew && !user.hasPassword(),
            problems));
    return "identity/account/data";
  }
}
