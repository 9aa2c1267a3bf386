package dev.halfmillion.platform.errors;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.web.PageFrameAdvice;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the answer to a request that did not work: problem+json for programs, a page for people, a
 * short fragment for htmx. What we did not expect is logged under a reference that the answer
 * shows.
 */
@Component
public class FailureAnswers {

  private static final Logger log = LoggerFactory.getLogger(FailureAnswers.class);

  /** In the address of a link that was mailed. */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final TemplateEngine templates;
  private final JsonMapper json;
  private final PageFrameAdvice frames;
  private final Repeats repeats = new Repeats();

  FailureAnswers(TemplateEngine templates, JsonMapper json, PageFrameAdvice frames) {
    this.templates = templates;
    this.json = json;
    this.frames = frames;
  }

  /** Answers with what a bare status stands for. */
  public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    write(request, response, Failures.ofStatus(status), null);
  }

  /** Answers to a thrown exception. */
  public void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
      throws IOException {
    write(request, response, Failures.of(thrown), thrown);
  }

  /**
   * Answers that there is too much to do just now. It is no fault of one request, so none is noted:
   * how many there were stands in the figures.
   */
  public void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(request, response, Failures.ofStatus(HttpStatus.SERVICE_UNAVAILABLE), null);
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      Failure failure,
      @Nullable Throwable thrown)
      throws IOException {
    boolean ours = failure.status().is5xxServerError();
    answer(request, response, failure, ours ? note(request, failure, thrown) : null);
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Failure failure,
      @Nullable String reference)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(failure.status().value());
    headers(response, failure);
    byte[] body;
    if (Audience.isProgram(request)) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      body = json.writeValueAsBytes(problem(failure, reference));
    } else {
      response.setContentType("text/html;charset=UTF-8");
      body = page(request, failure, reference).getBytes(StandardCharsets.UTF_8);
    }
    response.setContentLength(body.length);
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(body);
    }
  }

  private String note(HttpServletRequest request, Failure failure, @Nullable Throwable thrown) {
    String reference = Ids.next().toString().substring(24);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String address = String.valueOf(path == null ? request.getRequestURI() : path);
    String where = request.getMethod() + " " + SECRET.matcher(address).replaceAll("…");
    if (failure.unexpected() && repeats.isNew(thrown)) {
      log.error("[{}] {} failed", reference, where, thrown);
    } else if (failure.unexpected()) {
      log.error("[{}] {} failed as before: {}", reference, where, String.valueOf(thrown));
    } else {
      log.warn(
          "[{}] {} answered {}: {}",
          reference,
          where,
          failure.status().value(),
          Objects.toString(thrown, failure.code()));
    }
    return reference;
  }

  private static void headers(HttpServletResponse response, Failure failure) {
    failure.headers().forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    SafeHeaders.add(response);
    if (failure.retryAfter() != null) {
      long seconds = Math.max(1, failure.retryAfter().toSeconds());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
  }

  private static Map<String, Object> problem(Failure failure, @Nullable String reference) {
    HttpStatus known = HttpStatus.resolve(failure.status().value());
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", known == null ? "Refused" : known.getReasonPhrase());
    problem.put("status", failure.status().value());
    problem.put("detail", failure.sentence());
    problem.put("code", failure.code());
    problem.putAll(failure.details());
    if (!failure.problems().isEmpty()) {
      problem.put("problems", failure.problems());
    }
    if (reference != null) {
      problem.put("reference", reference);
    }
    return problem;
  }

  private String page(HttpServletRequest request, Failure failure, @Nullable String reference) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("frame", frames.frame(request));
    if (!Failures.ofStatus(failure.status()).code().equals(failure.code())
        || usesMessage(failure)) {
      parameters.put("message", failure.sentence());
    }
    parameters.put("problems", failure.problems());
    if (reference != null) {
      parameters.put("reference", reference);
    }
    StringOutput output = new StringOutput(8_192);
    String template = Audience.isFragment(request) ? "_problem" : template(failure);
    templates.render("error/" + template + ".jte", parameters, output);
    return output.toString();
  }

  /** Whether the page has no better words of its own than those of the bare status. */
  private static boolean usesMessage(Failure failure) {
    return template(failure).equals("422");
  }

  private static String template(Failure failure) {
    return switch (failure.status().value()) {
      case 401 -> "401";
      case 403 -> "403";
      case 404 -> "404";
      case 429 -> "429";
      case 500 -> "500";
      case 503 -> "503";
      default -> "422";
    };
  }
}
