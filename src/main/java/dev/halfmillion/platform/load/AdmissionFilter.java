package dev.halfmillion.platform.load;

import dev.halfmillion.platform.RouteRule.Access;
import dev.halfmillion.platform.errors.FailureAnswers;
import dev.halfmillion.platform.web.RouteTable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what would be too much, at once and with the time to come again. Pages answered from
 * memory do not come here.
 */
class AdmissionFilter extends OncePerRequestFilter {

  private final Admission admission;
  private final Set<String> first;
  private final RouteTable routes;
  private final FailureAnswers answers;

  AdmissionFilter(
      Admission admission, Set<String> first, RouteTable routes, FailureAnswers answers) {
    this.admission = admission;
    this.first = Set.copyOf(first);
    this.routes = routes;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean isFirst = isFirst(request.getRequestURI());
    if (!admission.enter(isFirst)) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
      answers.busy(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      admission.leave(isFirst);
    }
  }

  /** Payments, what a gateway tells of them, and who asks whether we are well. */
  private boolean isFirst(String path) {
    int end = path.indexOf('/', 1);
    String word = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    return first.contains(word)
        || routes.ruleFor(path).filter(rule -> rule.access() == Access.MACHINES).isPresent();
  }
}
