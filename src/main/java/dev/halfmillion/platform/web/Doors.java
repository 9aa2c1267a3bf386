package dev.halfmillion.platform.web;

import dev.halfmillion.platform.RouteRule;
import dev.halfmillion.platform.SignedInUser;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets in whom the route table lets in. */
@Component
public class Doors implements AuthorizationManager<RequestAuthorizationContext> {

  private final RouteTable routes;

  Doors(RouteTable routes) {
    this.routes = routes;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> user, RequestAuthorizationContext context) {
    return routes
        .ruleFor(context.getRequest())
        .map(rule -> new AuthorizationDecision(allows(rule, user)))
        .orElse(new AuthorizationDecision(false));
  }

  private static boolean allows(RouteRule rule, Supplier<? extends @Nullable Authentication> user) {
    return switch (rule.access()) {
      case EVERYONE, MACHINES -> true;
      case NEWCOMERS -> signedIn(user.get(), false);
      case SIGNED_IN -> signedIn(user.get(), true);
      case ROLES -> signedIn(user.get(), true) && holdsOne(rule, user.get());
    };
  }

  private static boolean signedIn(@Nullable Authentication user, boolean proved) {
    return user != null
        && user.isAuthenticated()
        && user.getPrincipal() instanceof SignedInUser person
        && (person.proved() || !proved);
  }

  private static boolean holdsOne(RouteRule rule, @Nullable Authentication user) {
    return user != null
        && user.getAuthorities().stream()
            .anyMatch(
                held ->
                    rule.roles().stream().anyMatch(r -> r.authority().equals(held.getAuthority())));
  }
}
