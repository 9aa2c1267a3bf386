package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.api.NeededRights;
import dev.halfmillion.platform.api.Right;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a program through to what its rights are for, and to nothing else. */
@Component
public class AppDoor implements HandlerInterceptor {

  private final TokenDenials denials;

  AppDoor(TokenDenials denials) {
    this.denials = denials;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof HandlerMethod method
        && SecurityContextHolder.getContext().getAuthentication() instanceof AppUser app) {
      Optional<Right> needed = NeededRights.of(method, request.getMethod());
      if (needed.filter(app.rights()::contains).isEmpty()) {
        denials.insufficient(request, response, needed);
        return false;
      }
    }
    return true;
  }
}
