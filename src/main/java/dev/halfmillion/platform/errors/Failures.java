package dev.halfmillion.platform.errors;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells what a thrown exception means to whoever sent the request. */
final class Failures {

  private static final String CHECK = "Check what you entered and send it again.";

  private Failures() {}

  static Failure of(Throwable thrown) {
    return switch (thrown) {
      case Refusal refusal -> Failure.of(refusal);
      case org.springframework.web.bind.MethodArgumentNotValidException form ->
          invalid(form.getBindingResult());
      case BindException form -> invalid(form.getBindingResult());
      case HandlerMethodValidationException values -> invalid(values);
      case MaxUploadSizeExceededException tooLarge -> ofStatus(HttpStatus.CONTENT_TOO_LARGE);
      case MultipartException malformed -> ofStatus(HttpStatus.BAD_REQUEST);
      case HttpMessageNotReadableException malformed -> ofStatus(HttpStatus.BAD_REQUEST);
      case TypeMismatchException malformed -> ofStatus(HttpStatus.BAD_REQUEST);
      case RequestRejectedException malformed -> ofStatus(HttpStatus.BAD_REQUEST);
      case BadRequestException malformed -> ofStatus(HttpStatus.BAD_REQUEST);
      case InvalidParameterException malformed ->
          ofStatus(HttpStatusCode.valueOf(malformed.getErrorCode()));
      case BodyTooLarge tooLarge -> ofStatus(HttpStatus.CONTENT_TOO_LARGE);
      case ErrorResponse standard -> standard(standard.getStatusCode(), standard.getHeaders());
      default -> ofOthers(thrown);
    };
  }

  private static Failure ofOthers(Throwable thrown) {
    return switch (thrown) {
      case CannotGetJdbcConnectionException down -> ofStatus(HttpStatus.SERVICE_UNAVAILABLE);
      case CannotCreateTransactionException down -> ofStatus(HttpStatus.SERVICE_UNAVAILABLE);
      case TransientDataAccessException passing -> ofStatus(HttpStatus.SERVICE_UNAVAILABLE);
      case RejectedExecutionException busy -> ofStatus(HttpStatus.SERVICE_UNAVAILABLE);
      case DataAccessException refused when UnfitValues.isOne(refused) -> unfit();
      default ->
          BodyTooLarge.isCauseOf(thrown)
              ? ofStatus(HttpStatus.CONTENT_TOO_LARGE)
              : ofStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    };
  }

  /** The failure that a bare status stands for. */
  static Failure ofStatus(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> failure(status, "request.malformed", "The request could not be read. " + CHECK);
      case 401 -> failure(status, "sign-in.needed", "Sign in first.");
      case 403 -> failure(status, "not-allowed", "This is not open to you.");
      case 404 -> failure(status, "not-found", "There is nothing at this address.");
      case 405 ->
          failure(status, "method.not-allowed", "This address takes no such kind of request.");
      case 406 -> failure(status, "not-acceptable", "This answer exists in no such format.");
      case 408 -> failure(status, "request.slow", "The request took too long to arrive.");
      case 413 -> failure(status, "request.too-large", "What was sent is too large.");
      case 414, 431 -> failure(status, "request.too-long", "The address or a header is too long.");
      case 415 -> failure(status, "media-type.unsupported", "This kind of content is not taken.");
      case 422 -> failure(status, "input.invalid", CHECK);
      case 429 -> failure(status, "too-many", "Too many tries in a short time. Wait a little.");
      case 503 -> failure(status, "busy", "Very many people are here right now. Try again soon.");
      default ->
          status.is4xxClientError()
              ? failure(status, "request.refused", "The request cannot be answered. " + CHECK)
              : failure(
                  HttpStatus.INTERNAL_SERVER_ERROR,
                  "unexpected",
                  "Something broke on our side. It is written down; please try again.");
    };
  }

  private static Failure failure(HttpStatusCode status, String code, String sentence) {
    return Failure.of(status, code, sentence);
  }

  private static Failure standard(HttpStatusCode status, HttpHeaders headers) {
    return ofStatus(status).with(headers);
  }

  private static Failure unfit() {
    return Failure.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "input.unfit",
        "Something you entered is too long or has characters that cannot be kept. " + CHECK);
  }

  private static Failure invalid(BindingResult form) {
    return ofStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .with(form.getAllErrors().stream().map(Failures::problem).toList());
  }

  private static Problem problem(ObjectError error) {
    String message = error.getDefaultMessage();
    if (error instanceof FieldError field) {
      return new Problem(
          field.getField(), field.isBindingFailure() || message == null ? CHECK : message);
    }
    return new Problem("", message == null ? CHECK : message);
  }

  private static Failure invalid(HandlerMethodValidationException values) {
    List<Problem> problems =
        values.getAllErrors().stream()
            .map(MessageSourceResolvable::getDefaultMessage)
            .map(message -> new Problem("", message == null ? CHECK : message))
            .toList();
    return ofStatus(HttpStatus.UNPROCESSABLE_CONTENT).with(problems);
  }
}
