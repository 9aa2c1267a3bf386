package dev.halfmillion.identity;

import dev.halfmillion.platform.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes accounts for people who have bought nothing, once they have proved their address. */
@Component
public class SignUps {

  private final SignUpLinks wishes;
  private final UserRegistration registration;
  private final SignInLinks links;
  private final SignIn signIn;
  private final SignInLimits limits;

  SignUps(
      SignUpLinks wishes,
      UserRegistration registration,
      SignInLinks links,
      SignIn signIn,
      SignInLimits limits) {
    this.wishes = wishes;
    this.registration = registration;
    this.links = links;
    this.signIn = signIn;
    this.limits = limits;
  }

  /** For whom a link would make an account; empty where it is used, old or unknown. */
  public Optional<SignUp> look(String token, HttpServletRequest request) {
    limits.countToken(request.getRemoteAddr());
    return wishes.look(token);
  }

  /**
   * Uses a link up, makes the account unless the address has one by now, and signs in; tells where
   * to go.
   */
  public Optional<LocalPath> redeem(
      String token, HttpServletRequest request, HttpServletResponse response) {
    limits.countToken(request.getRemoteAddr());
    return wishes.redeem(token).flatMap(wish -> enter(wish, request, response));
  }

  private Optional<LocalPath> enter(
      SignUp wish, HttpServletRequest request, HttpServletResponse response) {
    UserId user = registration.ensure(wish.email(), wish.name(), null);
    String link = links.create(user, wish.email(), wish.landing().value());
    return signIn.byLink(link.substring(link.lastIndexOf('/') + 1), request, response);
  }
}
