package dev.halfmillion.platform.hosts;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.RouteRule.Access;
import dev.halfmillion.platform.web.RouteTable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a visitor to the host where a page is at home. Forms are taken wherever they are sent, as
 * pages of one area hold some of another; but those of the back office only at its own host, which
 * may stand behind a door of its own. Machines come by any name.
 */
class HostRouting extends OncePerRequestFilter {

  private static final String NOTHING_FOR_ROBOTS = "User-agent: *\nDisallow: /\n";

  private final Hosts hosts;
  private final RouteTable routes;

  HostRouting(Hosts hosts, RouteTable routes) {
    this.hosts = hosts;
    this.routes = routes;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !hosts.several();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = request.getServerName().toLowerCase(Locale.ROOT);
    Area area = Area.of(request.getRequestURI());
    if (request.getRequestURI().equals("/robots.txt") && !hosts.isHome(Area.SITE, host)) {
      response.setContentType("text/plain");
      response.getOutputStream().write(NOTHING_FOR_ROBOTS.getBytes(StandardCharsets.US_ASCII));
    } else if (area == Area.EVERYWHERE || hosts.isHome(area, host) || isForMachines(request)) {
      chain.doFilter(request, response);
    } else if (!hosts.isHost(host)) {
      throw misdirected("This is no address of the academy. Go to " + hosts.url("/") + ".");
    } else if (reads(request)) {
      lead(request, response, host);
    } else if (area == Area.ADMIN) {
      throw misdirected("This form belongs to " + hosts.url("/admin") + ". Open it there.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isForMachines(HttpServletRequest request) {
    return routes.ruleFor(request).filter(rule -> rule.access() == Access.MACHINES).isPresent();
  }

  private static boolean reads(HttpServletRequest request) {
    return Set.of("GET", "HEAD").contains(request.getMethod());
  }

  private void lead(HttpServletRequest request, HttpServletResponse response, String host) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    String there = hosts.address(isBeginning(request) ? hosts.home(host) : path);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", there);
      response.setStatus(HttpStatus.NO_CONTENT.value());
    } else {
      response.setHeader(HttpHeaders.LOCATION, there);
      response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
    }
  }

  /** Whether somebody typed the bare name of a host; a link to "/" on a page means the site. */
  private static boolean isBeginning(HttpServletRequest request) {
    String from = request.getHeader("Sec-Fetch-Site");
    return request.getRequestURI().equals("/") && (from == null || !from.startsWith("same-"));
  }

  private static Refusal misdirected(String sentence) {
    return new Refusal(HttpStatus.MISDIRECTED_REQUEST, "host.other", sentence);
  }
}
