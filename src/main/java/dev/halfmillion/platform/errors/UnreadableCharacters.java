package dev.halfmillion.platform.errors;

import dev.halfmillion.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns away parameters with characters no keyboard sends: NUL and halves of characters. */
class UnreadableCharacters implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (isBad(name) || Arrays.stream(values).anyMatch(UnreadableCharacters::isBad)) {
                throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "input.characters",
                    "Something you entered has characters that cannot be kept. Type it again.");
              }
            });
    return true;
  }

  /** A parameter that was sent without a value may come as null. */
  static boolean isBad(@Nullable String text) {
    if (text == null) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
        if (!Character.isLowSurrogate(text.charAt(++i))) {
          return true;
        }
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}
