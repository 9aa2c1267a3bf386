package dev.halfmillion.identity.web;

import dev.halfmillion.identity.OwnerCreation;
import dev.halfmillion.identity.OwnerCreation.Wish;
import dev.halfmillion.identity.OwnerLinks.State;
import dev.halfmillion.identity.SignIn;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one-time link from the log: looking at it does nothing, its form makes an owner. */
@Controller
@RequestMapping("/owner/{token}")
class OwnerController {

  private static final int LONGEST = 254;

  private final OwnerCreation owners;
  private final SignIn signIn;
  private final SetUp setUp;

  OwnerController(OwnerCreation owners, SignIn signIn, SetUp setUp) {
    this.owners = owners;
    this.signIn = signIn;
    this.setUp = setUp;
  }

  @GetMapping
  ModelAndView look(@PathVariable String token, HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "same-origin");
    State state = owners.look(token);
    return state == State.USABLE ? form(token, "", "", List.of()) : gone(state);
  }

  @PostMapping
  ModelAndView become(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    State state = owners.look(token);
    if (state != State.USABLE) {
      return gone(state);
    }
    Wish wish = new Wish(name, email, password);
    List<Problem> problems = owners.problems(wish);
    if (!problems.isEmpty()) {
      return form(token, cut(name), cut(email), problems);
    }
    Optional<UserId> owner = owners.redeem(token, wish);
    if (owner.isEmpty()) {
      return gone(owners.look(token));
    }
    signIn.withoutProof(owner.get(), request, response);
    return new ModelAndView(SeeOther.to(setUp.begin()));
  }

  private static ModelAndView form(
      String token, String name, String email, List<Problem> problems) {
    ModelAndView view =
        new ModelAndView(
            "identity/owner/index",
            Map.of("page", new OwnerPage("/owner/" + token, name, email, problems)));
    if (!problems.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }

  private static ModelAndView gone(State state) {
    String why =
        switch (state) {
          case USED -> "It was used: somebody has become the owner with it.";
          case REPLACED -> "Another link like it was used since, so this one is worth nothing.";
          case LATE -> "It is more than a day old.";
          case USABLE, UNKNOWN ->
              "There is no such link here. Look whether it was copied whole, to the last letter.";
        };
    ModelAndView view = new ModelAndView("identity/owner/gone", Map.of("why", why));
    view.setStatus(HttpStatus.GONE);
    return view;
  }

  private static String cut(String typed) {
    return typed.length() <= LONGEST ? typed : "";
  }
}
