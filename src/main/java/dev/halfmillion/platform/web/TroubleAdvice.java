package dev.halfmillion.platform.web;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Catches whatever a controller throws: no stack trace and no bare status ever leaves. */
@ControllerAdvice
class TroubleAdvice {

  private static final Logger log = LoggerFactory.getLogger(TroubleAdvice.class);

  private final TroubleAnswers answers;

  TroubleAdvice(TroubleAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler(Exception.class)
  @Nullable Object caught(
      Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
      throw failure;
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return null;
    }
    Trouble trouble = Trouble.of(failure);
    String reference = trouble.ours() ? noted(request, failure) : null;
    if (response.isCommitted()) {
      return null;
    }
    response.resetBuffer();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return answers.answer(request, request.getRequestURI(), trouble, reference);
  }

  private static String noted(HttpServletRequest request, Exception failure) {
    String reference = PublicId.format("err", Ids.next());
    log.error("{} {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
    return reference;
  }
}
