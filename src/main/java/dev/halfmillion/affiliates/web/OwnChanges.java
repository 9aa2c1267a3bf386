package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Whoever sends a form looks at a new dashboard afterwards; after one of the back office, all do.
 */
@Component
class OwnChanges implements HandlerInterceptor {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Homes homes;

  OwnChanges(Homes homes) {
    this.homes = homes;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (READING.contains(request.getMethod())) {
      return;
    }
    if (request.getRequestURI().startsWith("/admin")) {
      homes.forget(null);
      return;
    }
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    if (user != null && user.getPrincipal() instanceof SignedInUser person) {
      homes.forget(person.id());
    }
  }
}
