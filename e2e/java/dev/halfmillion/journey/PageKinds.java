package dev.halfmillion.journey;

import dev.halfmillion.routes.Route;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which kinds of page there are: the patterns of what a browser can open and a person can see. */
final class PageKinds {

  /** Files, fragments, streams, redirects and what machines ask for. */
  private static final Pattern NO_PAGE =
      Pattern.compile(
          ".*/[^/]*\\.\\w+|/(api|assets|css|js|fonts|img|webjars|media|health|webhooks)\\b.*"
              + "|/sandbox-gateway/api.*|/orders/\\{id}/(news|return)|/r|/r/.*|/learn/\\{file}"
              + "|/affiliate/live|/sign-out|/error|/\\*\\*|/account/downloads/\\{id}"
              + "|/admin/offers/\\{id}/figures|/admin/products/\\{id}/margin"
              + "|/admin/site/look/sample|/admin/uploads/\\{id}|/metrics|/oauth2/(?!consent).*|/\\.well-known/.*|/pictures/.*");

  /** The learning app answers all addresses below /learn by itself. */
  private static final List<String> LEARNING =
      List.of(
          "/learn/courses/{id}",
          "/learn/courses/{id}/notes",
          "/learn/courses/{id}/lessons/{lesson}",
          "/learn/bookmarks",
          "/learn/certificates",
          "/learn/profile",
          "/learn/profile/devices",
          "/learn/profile/orders",
          "/learn/saved",
          "/learn/search");

  private final List<PathPattern> patterns;

  PageKinds(List<Route> routes) {
    PathPatternParser parser = new PathPatternParser();
    patterns =
        Stream.concat(
                routes.stream().filter(r -> r.method().equals("GET")).map(Route::pattern),
                LEARNING.stream())
            .map(parser::parse)
            .sorted(PathPattern.SPECIFICITY_COMPARATOR)
            .toList();
  }

  /** All of them. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(Comparator.naturalOrder());
    patterns.stream().map(PathPattern::getPatternString).filter(this::isPage).forEach(all::add);
    return all;
  }

  /** The kind of an address. */
  String of(String address) {
    PathContainer path = PathContainer.parsePath(URI.create(address).getRawPath());
    return patterns.stream()
        .filter(pattern -> pattern.matches(path))
        .findFirst()
        .map(PathPattern::getPatternString)
        .orElse(address);
  }

  boolean isPage(String kind) {
    return !NO_PAGE.matcher(kind).matches();
  }
}
