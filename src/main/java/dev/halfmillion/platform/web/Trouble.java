package dev.halfmillion.platform.web;

import dev.halfmillion.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Why a request was not answered as asked: how HTTP says it, a stable code for programs, and a
 * sentence for people that tells nothing of our inside.
 */
record Trouble(HttpStatus status, String code, String sentence) {

  static Trouble of(Exception failure) {
    return switch (failure) {
      case Refusal refusal -> new Trouble(refusal.status(), refusal.code(), refusal.sentence());
      case HttpMessageNotReadableException unreadable ->
          new Trouble(HttpStatus.BAD_REQUEST, "unreadable", "The request's body cannot be read.");
      case MethodArgumentTypeMismatchException mismatch ->
          new Trouble(
              HttpStatus.BAD_REQUEST, "bad-value", mismatch.getName() + " has the wrong form.");
      case ServletRequestBindingException missing ->
          new Trouble(HttpStatus.BAD_REQUEST, "missing-value", "Something needed was not sent.");
      case ErrorResponse known -> of(known.getStatusCode());
      default -> of(HttpStatus.INTERNAL_SERVER_ERROR);
    };
  }

  static Trouble of(HttpStatusCode code) {
    HttpStatus status = HttpStatus.resolve(code.value());
    return switch (status == null ? HttpStatus.BAD_REQUEST : status) {
      case UNAUTHORIZED -> new Trouble(HttpStatus.UNAUTHORIZED, "sign-in", "Sign in first.");
      case FORBIDDEN -> new Trouble(HttpStatus.FORBIDDEN, "forbidden", "This is not open to you.");
      case NOT_FOUND ->
          new Trouble(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.");
      case METHOD_NOT_ALLOWED ->
          new Trouble(
              HttpStatus.METHOD_NOT_ALLOWED, "method", "This address does not work that way.");
      case UNSUPPORTED_MEDIA_TYPE ->
          new Trouble(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", "This kind of content is not read.");
      case CONTENT_TOO_LARGE ->
          new Trouble(HttpStatus.CONTENT_TOO_LARGE, "too-large", "What was sent is too large.");
      case TOO_MANY_REQUESTS ->
          new Trouble(
              HttpStatus.TOO_MANY_REQUESTS, "too-many", "Too many tries. Wait a few minutes.");
      case SERVICE_UNAVAILABLE ->
          new Trouble(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Please try again in a minute.");
      case HttpStatus other when other.is5xxServerError() ->
          new Trouble(other, "internal", "Something broke on our side. Nothing was changed twice.");
      case HttpStatus other -> new Trouble(other, "bad-request", "The request cannot be used.");
    };
  }

  boolean ours() {
    return status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE;
  }
}
