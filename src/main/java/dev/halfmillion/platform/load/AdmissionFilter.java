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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what would be too much, at once and with the time to come again. Pages answered from
 * memory do not come here.
 */
class AdmissionFilter extends OncePerRequestFilter {

  private final Admission admission;
  private final Arrival arrival;
  private final FormSenders senders = new FormSenders();
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
      refuse(request, response, refused);
      return;
    }
    if (!senders.enter(request)) {
      busy(request, response);
      return;
    }
    try {
      admitted(arrived, response, chain);
    } finally {
      senders.leave(request);
    }
  }

  private void admitted(HttpServletRequest arrived, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Kind kind = kind(arrived);
    if (!admission.enter(kind)) {
      busy(arrived, response);
      return;
    }
    Place place = new Place(() -> admission.leave(kind));
    place.of(arrived);
    CompletableFuture<Void> over = new CompletableFuture<>();
    try {
      if (Arrival.isSendingForm(arrived)) {
        leaveInTime(place, over);
      }
      atWork(arrived, response, chain);
    } finally {
      over.complete(null);
      place.leave();
    }
  }

  /** Nobody keeps a place by sending a form without end, though it may go on to be read. */
  private static void leaveInTime(Place place, CompletableFuture<Void> over) {
    var _ =
        over.completeOnTimeout(null, Arrival.FOR_A_FORM.toNanos(), TimeUnit.NANOSECONDS)
            .thenRun(place::leave);
  }

  private void atWork(HttpServletRequest arrived, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest whole;
    try {
      whole = arrival.atWork(arrived);
    } catch (Refusal refused) {
      refuse(arrived, response, refused);
      return;
    }
    try {
      chain.doFilter(whole, response);
    } finally {
      if (whole instanceof FormWithFiles form) {
        form.forget();
      }
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refused)
      throws IOException {
    response.setHeader(HttpHeaders.CONNECTION, "close");
    answers.write(request, response, refused);
  }

  private void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.CONNECTION, "close");
    answers.busy(request, response);
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
