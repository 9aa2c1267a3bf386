package dev.halfmillion.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * How trouble is told: programs get {@code application/problem+json} with a code, htmx gets a note
 * to put in place, people get a page.
 */
@Component
class TroubleAnswers {

  private static final Set<HttpStatus> OWN_PAGE =
      Set.of(
          HttpStatus.FORBIDDEN,
          HttpStatus.NOT_FOUND,
          HttpStatus.TOO_MANY_REQUESTS,
          HttpStatus.SERVICE_UNAVAILABLE);

  private final PageFrameAdvice frames;

  TroubleAnswers(PageFrameAdvice frames) {
    this.frames = frames;
  }

  /**
   * The answer for a controller to return.
   *
   * @param path the address that was asked for
   * @param reference by which our log tells more, or null
   */
  Object answer(
      HttpServletRequest request, String path, Trouble trouble, @Nullable String reference) {
    if (path.startsWith("/api/") || path.startsWith("/webhooks/")) {
      return problem(trouble, reference);
    }
    boolean fragment = "true".equals(request.getHeader("HX-Request"));
    return page(request, trouble, reference, fragment);
  }

  private static ResponseEntity<ProblemDetail> problem(
      Trouble trouble, @Nullable String reference) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(trouble.status(), trouble.sentence());
    problem.setProperty("code", trouble.code());
    if (reference != null) {
      problem.setProperty("reference", reference);
    }
    return ResponseEntity.status(trouble.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private ModelAndView page(
      HttpServletRequest request, Trouble trouble, @Nullable String reference, boolean fragment) {
    Map<String, Object> model = new LinkedHashMap<>();
    if (fragment || view(trouble.status()).equals("error/422")) {
      model.put("message", trouble.sentence());
    }
    if (!fragment) {
      model.put("frame", frames.frame(request));
      model.put("reference", reference == null ? "" : reference);
    }
    String view = fragment ? "error/_note" : view(trouble.status());
    ModelAndView page = new ModelAndView(view, model);
    page.setStatus(trouble.status());
    return page;
  }

  private static String view(HttpStatus status) {
    if (OWN_PAGE.contains(status)) {
      return "error/" + status.value();
    }
    return status.is5xxServerError() ? "error/500" : "error/422";
  }
}
