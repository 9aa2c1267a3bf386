package dev.halfmillion.platform.watching;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.hosts.Proxies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a name that stands on every line logged for it and in the answer. A proxy that
 * is believed may have named it already; whoever else sends one gets a new one, so that nobody
 * writes into our log.
 */
class RequestIds extends OncePerRequestFilter {

  /** The key on a logged line. */
  static final String KEY = "request";

  static final String HEADER = "X-Request-Id";

  private static final String KEPT = RequestIds.class.getName();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private final Proxies proxies;

  RequestIds(Proxies proxies) {
    this.proxies = proxies;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Object kept = request.getAttribute(KEPT);
    String id =
        kept == null ? given(request).orElseGet(() -> Ids.next().toString()) : kept.toString();
    request.setAttribute(KEPT, id);
    MDC.put(KEY, id);
    try {
      response.setHeader(HEADER, id);
      chain.doFilter(request, response);
    } finally {
      MDC.remove(KEY);
    }
  }

  private Optional<String> given(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .filter(id -> FORM.matcher(id).matches())
        .filter(id -> proxies.include(request.getRemoteAddr()));
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
