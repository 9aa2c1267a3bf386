package dev.halfmillion.platform.load;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.RouteRule;
import dev.halfmillion.platform.RouteRule.Access;
import dev.halfmillion.platform.errors.FailureAnswers;
import dev.halfmillion.platform.load.Admission.Kind;
import dev.halfmillion.platform.web.RouteTable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what would be too much, at once and with the time to come again. Pages answered from
 * memory do not come here.
 */
class AdmissionFilter extends OncePerRequestFilter {

  private final Admission admission;
  private final Arrival arrival;
  private final Set<String> first;
  private final RouteTable routes;
  private final FailureAnswers answers;

  AdmissionFilter(
      Admission admission,
      Arrival arrival,
      Set<String> first,
      RouteTable routes,
      FailureAnswers answers) {
    this.admission = admission;
    this.arrival = arrival;
    this.first = Set.copyOf(first);
    this.routes = routes;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest arrived;
    try {
      arrived = arrival.of(request);
    } catch (Refusal refused) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
      answers.write(request, response, refused);
      return;
    }
    Kind kind = kind(request);
    if (!admission.enter(kind)) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
      answers.busy(request, response);
      return;
    }
    Place place = new Place(() -> admission.leave(kind));
    place.of(arrived);
    try {
      chain.doFilter(arrived, response);
    } finally {
      place.leave();
    }
  }

  /** Who does not send the whole at once is not served first, whatever the address. */
  private Kind kind(HttpServletRequest request) {
    if (Arrival.isSending(request)) {
      return Kind.SENDING;
    }
    Optional<RouteRule> rule = routes.ruleFor(request);
    return rule.filter(known -> isFirst(known, request.getRequestURI())).isPresent()
        ? Kind.FIRST
        : Kind.COMMON;
  }

  /** Payments, what a gateway tells of them, and who asks whether we are well. */
  private boolean isFirst(RouteRule rule, String path) {
    String[] words = path.split("/", 3);
    return rule.access() == Access.MACHINES || (words.length > 1 && first.contains(words[1]));
  }
}
