package dev.halfmillion.platform.errors;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.ui.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What is told about a request that did not work.
 *
 * @param status how HTTP says it
 * @param code stable, for programs
 * @param sentence for people, without secrets
 * @param problems what to mend, by field
 * @param retryAfter when to try again, where that helps
 * @param headers what HTTP asks for with the status, such as {@code Allow}
 * @param details further facts for programs, by name
 */
record Failure(
    HttpStatusCode status,
    String code,
    String sentence,
    List<Problem> problems,
    @Nullable Duration retryAfter,
    HttpHeaders headers,
    Map<String, String> details) {

  private static final Duration WHEN_BUSY = Duration.ofSeconds(30);
  private static final Duration WHEN_TOO_MANY = Duration.ofMinutes(1);

  static Failure of(HttpStatusCode status, String code, String sentence) {
    Duration wait =
        switch (status.value()) {
          case 503 -> WHEN_BUSY;
          case 429 -> WHEN_TOO_MANY;
          default -> null;
        };
    return new Failure(status, code, sentence, List.of(), wait, HttpHeaders.EMPTY, Map.of());
  }

  static Failure of(Refusal refusal) {
    Failure plain = of(refusal.status(), refusal.code(), refusal.sentence());
    Duration wait = refusal.retryAfter();
    return new Failure(
        plain.status,
        plain.code,
        plain.sentence,
        List.of(),
        wait == null ? plain.retryAfter : wait,
        HttpHeaders.EMPTY,
        refusal.details());
  }

  Failure with(List<Problem> mend) {
    return new Failure(status, code, sentence, mend, retryAfter, headers, details);
  }

  Failure with(HttpHeaders extra) {
    return new Failure(status, code, sentence, problems, retryAfter, extra, details);
  }

  /** Whether it is our fault and somebody has to look into the log. */
  boolean unexpected() {
    return status.value() == 500;
  }
}
