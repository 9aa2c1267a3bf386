package dev.halfmillion.platform.hosts;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A part of the academy that can have a host of its own. */
enum Area {
  AFFILIATE("/affiliate", "/affiliate/**"),
  APP("/learn", "/learn/**"),
  ADMIN("/admin", "/admin/**"),
  /** What pages of every area bring along or ask for, the sign-out of each, and referral links. */
  EVERYWHERE(
      "",
      "/css/**",
      "/js/**",
      "/fonts/**",
      "/webjars/**",
      "/assets/**",
      "/media/**",
      "/pictures/**",
      "/favicon.ico",
      "/favicon.svg",
      "/robots.txt",
      "/error",
      "/r",
      "/r/**",
      "/api/**",
      "/sign-out"),
  /** All else, and what has no host of its own. */
  SITE("/");

  private final String home;
  private final List<PathPattern> patterns;

  Area(String home, String... patterns) {
    this.home = home;
    this.patterns = Arrays.stream(patterns).map(PathPatternParser.defaultInstance::parse).toList();
  }

  /** The page that its host begins with. */
  String home() {
    return home;
  }

  /**
   * The area of a path.
   *
   * @param path as it was sent; its parts are decoded here as they are for the pages
   */
  static Area of(String path) {
    int query = path.indexOf('?');
    PathContainer parts = PathContainer.parsePath(query < 0 ? path : path.substring(0, query));
    return Arrays.stream(values())
        .filter(area -> area.patterns.stream().anyMatch(pattern -> pattern.matches(parts)))
        .findFirst()
        .orElse(SITE);
  }
}
