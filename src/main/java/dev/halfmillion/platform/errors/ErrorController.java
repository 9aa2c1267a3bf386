package dev.halfmillion.platform.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers errors that the servlet container reports by forwarding to {@code /error}. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

  private final FailureAnswers answers;

  ErrorController(FailureAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (thrown instanceof Throwable cause) {
      answers.write(request, response, root(cause));
      return;
    }
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    answers.write(request, response, status == null ? HttpStatus.NOT_FOUND : status);
  }

  private static Throwable root(Throwable thrown) {
    return thrown instanceof jakarta.servlet.ServletException wrapped && wrapped.getCause() != null
        ? wrapped.getCause()
        : thrown;
  }
}
