package dev.halfmillion.platform.hosts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in front of everything, so that limits count the browser's address and not the proxy's.
 * Whoever else sends such headers is taken for what he is.
 */
class ProxyFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(ProxyFilter.class);

  private final ForwardedHeaders headers;
  private final boolean configured;
  private final AtomicBoolean told = new AtomicBoolean();

  ProxyFilter(ProxySettings.Kind kind, Proxies proxies) {
    this.configured = !proxies.isEmpty();
    this.headers = new ForwardedHeaders(kind, proxies);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<CameBy> came = headers.read(request);
    if (came.isEmpty() && !configured && request.getHeader("X-Forwarded-For") != null) {
      tell(request);
    }
    chain.doFilter(came.isPresent() ? new ProxiedRequest(request, came.get()) : request, response);
  }

  /** Without the setting, all visitors seem to be one, and limits meant for one stop all. */
  private void tell(HttpServletRequest request) {
    if (told.compareAndSet(false, true)) {
      log.warn(
          "A request from {} says that it was forwarded, and no proxy is set. If a proxy of yours"
              + " has this address, set HALFMILLION_PROXIES to it.",
          request.getRemoteAddr());
    }
  }
}
