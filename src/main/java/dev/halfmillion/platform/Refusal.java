package dev.halfmillion.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be granted, with a stable code for programs and a sentence for people. It
 * is mapped once: to problem+json for the API, to a page or fragment elsewhere.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final String sentence;
  private final @Nullable Duration retryAfter;
  private final Map<String, String> details;

  /** A refusal answered with 422. */
  public Refusal(String code, String sentence) {
    this(HttpStatus.UNPROCESSABLE_CONTENT, code, sentence);
  }

  /**
   * A refusal.
   *
   * @param status how HTTP says it
   * @param code stable, dotted, lower case; never shown to people
   * @param sentence what happened and what to do, in plain words, without secrets
   */
  public Refusal(HttpStatus status, String code, String sentence) {
    this(status, code, sentence, null, Map.of());
  }

  private Refusal(
      HttpStatus status,
      String code,
      String sentence,
      @Nullable Duration retryAfter,
      Map<String, String> details) {
    super(code + ": " + sentence);
    this.status = status;
    this.code = code;
    this.sentence = sentence;
    this.retryAfter = retryAfter;
    this.details = Map.copyOf(details);
  }

  /** What was asked for does not exist, or is not for this person to know of. */
  public static Refusal notFound() {
    return new Refusal(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.");
  }

  /** The present state does not allow it. */
  public static Refusal conflict(String code, String sentence) {
    return new Refusal(HttpStatus.CONFLICT, code, sentence);
  }

  /** The signed-in person may not do this. */
  public static Refusal forbidden(String code, String sentence) {
    return new Refusal(HttpStatus.FORBIDDEN, code, sentence);
  }

  /** Tried too often; answered with 429 and when to try again. */
  public static Refusal tooMany(String code, String sentence, Duration retryAfter) {
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, code, sentence, retryAfter, Map.of());
  }

  /** Too much to do right now; answered with 503 and when to try again. */
  public static Refusal busy(String code, String sentence, Duration retryAfter) {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, code, sentence, retryAfter, Map.of());
  }

  /** The same with a further fact for programs, named as in JSON. */
  public Refusal with(String name, String value) {
    Map<String, String> more = new HashMap<>(details);
    more.put(name, value);
    return new Refusal(status, code, sentence, retryAfter, more);
  }

  /** Further facts for programs, by name. */
  public Map<String, String> details() {
    return details;
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }

  /** How long to wait before trying again, where that is known. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
