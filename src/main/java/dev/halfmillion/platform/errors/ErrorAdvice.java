package dev.halfmillion.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever a controller throws, for every controller alike. */
@ControllerAdvice
class ErrorAdvice {

  private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

  private final FailureAnswers answers;

  ErrorAdvice(FailureAnswers answers) {
    this.answers = answers;
  }

  /** Left to the security filters, which lead to the sign-in page. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void denied(RuntimeException denied) {
    throw denied;
  }

  /** Nobody listens any more. */
  @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
  void gone(Exception gone) {
    log.debug("The client has gone", gone);
  }

  @ExceptionHandler(Throwable.class)
  void failed(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
      throws IOException {
    if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
      log.debug("The client has gone", thrown);
    } else {
      answers.write(request, response, thrown);
    }
  }
}
