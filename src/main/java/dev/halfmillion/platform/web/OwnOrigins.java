package dev.halfmillion.platform.web;

import dev.halfmillion.platform.hosts.Hosts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where cookies belong to a domain, another host of it could set the form token and send a form
 * that seems to come from us. So a form must come from a page of one of our own hosts.
 */
class OwnOrigins extends OncePerRequestFilter {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Hosts hosts;
  private final PageDenials denials;

  OwnOrigins(Hosts hosts, PageDenials denials) {
    this.hosts = hosts;
    this.denials = denials;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (!hosts.several()
        || HARMLESS.contains(request.getMethod())
        || origin == null
        || hosts.isOurs(origin)) {
      chain.doFilter(request, response);
    } else {
      denials.handle(request, response, new CsrfException("From " + origin));
    }
  }
}
