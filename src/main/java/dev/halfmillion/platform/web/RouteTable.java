package dev.halfmillion.platform.web;

import dev.halfmillion.platform.RouteRule;
import dev.halfmillion.platform.RouteRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All modules' route rules, the most specific pattern first. */
@Component
public class RouteTable {

  private final List<Entry> entries;

  RouteTable(List<RouteRules> rules) {
    PathPatternParser parser = new PathPatternParser();
    this.entries =
        Stream.concat(Stream.of(Shell.routes()), rules.stream())
            .flatMap(
                table ->
                    table.list().stream()
                        .map(rule -> new Entry(parser.parse(rule.pattern()), rule, table)))
            .sorted(Comparator.comparing(Entry::pattern, PathPattern.SPECIFICITY_COMPARATOR))
            .toList();
  }

  /** The rule that decides over a path, or empty for an address nobody listed. */
  public Optional<RouteRule> ruleFor(String path) {
    PathContainer container = PathContainer.parsePath(path);
    return entries.stream()
        .filter(entry -> entry.pattern().matches(container) && entry.table().hold())
        .map(Entry::rule)
        .findFirst();
  }

  private record Entry(PathPattern pattern, RouteRule rule, RouteRules table) {}

  /** The shell's own addresses. */
  private static final class Shell {

    private static RouteRules routes() {
      return RouteRules.create()
          .open("/css/**", "/js/**", "/fonts/**", "/webjars/**", "/favicon.ico")
          .open("/favicon.svg", "/error")
          .machines("/health", "/health/**");
    }
  }
}
