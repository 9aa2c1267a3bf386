package dev.halfmillion.identity.oauth;

import dev.halfmillion.identity.Throttle.Taken;
import dev.halfmillion.platform.errors.FailureAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops who tries many tokens, codes or secrets; what was rightful is not counted. */
class TokenAttempts extends OncePerRequestFilter {

  private final AppLimits limits;
  private final FailureAnswers answers;

  TokenAttempts(AppLimits limits, FailureAnswers answers) {
    this.limits = limits;
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || request.getRequestURI().equals("/oauth2/authorize");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String remote = request.getRemoteAddr();
    Taken taken = limits.countAttempt(remote);
    RateHeaders.write(response, taken);
    if (taken.retryAfter() != null) {
      answers.write(request, response, AppLimits.refusal(taken.retryAfter()));
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() < 400) {
      limits.rightful(remote);
    }
  }
}
