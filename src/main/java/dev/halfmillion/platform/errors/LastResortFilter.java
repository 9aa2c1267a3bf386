package dev.halfmillion.platform.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Stands in front of everything: answers what is thrown outside of controllers, such as by
 * malformed parameters that a security filter is the first to read, and cuts off bodies that are
 * too large for their kind.
 */
class LastResortFilter extends OncePerRequestFilter {

  private final FailureAnswers answers;

  LastResortFilter(FailureAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(BodyLimit.applyTo(request), response);
    } catch (IOException | ServletException | RuntimeException | StackOverflowError thrown) {
      Throwable cause =
          thrown instanceof ServletException && thrown.getCause() != null
              ? thrown.getCause()
              : thrown;
      if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(cause)) {
        throw thrown;
      }
      answers.write(request, response, cause);
    }
  }
}
