package dev.halfmillion.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container sends what failed before or behind the controllers. */
@Controller
class TroubleController implements ErrorController {

  private static final int UNKNOWN = 404;

  private final TroubleAnswers answers;

  TroubleController(TroubleAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    Object status = attribute(request, RequestDispatcher.ERROR_STATUS_CODE);
    Object path = attribute(request, RequestDispatcher.ERROR_REQUEST_URI);
    HttpStatusCode code = HttpStatusCode.valueOf(status instanceof Integer s ? s : UNKNOWN);
    return answers.answer(request, path instanceof String p ? p : "", Trouble.of(code), null);
  }

  private static @Nullable Object attribute(HttpServletRequest request, String name) {
    return request.getAttribute(name);
  }
}
