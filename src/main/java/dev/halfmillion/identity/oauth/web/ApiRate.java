package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.Throttle.Taken;
import dev.halfmillion.identity.oauth.AppLimits;
import dev.halfmillion.identity.oauth.AppUser;
import dev.halfmillion.identity.oauth.RateHeaders;
import dev.halfmillion.platform.SignedInUser;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts requests to the API, and tells each how many are left. */
@Component
class ApiRate implements HandlerInterceptor {

  private final AppLimits limits;

  ApiRate(AppLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      return true;
    }
    Optional<SignedInUser> user = SignedInUser.current();
    if (user.isPresent()) {
      Taken taken = limits.countRequest(user.get().id(), client());
      RateHeaders.write(response, taken);
      if (taken.retryAfter() != null) {
        throw AppLimits.refusal(taken.retryAfter());
      }
    }
    return true;
  }

  private static @Nullable String client() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof AppUser app ? app.client() : null;
  }
}
