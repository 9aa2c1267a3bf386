package dev.halfmillion.platform.web;

import dev.halfmillion.platform.RouteRule;
import dev.halfmillion.platform.RouteRules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All modules' route rules, the most specific pattern first. */
@Component
public class RouteTable {

  private static final Pattern FIRST_WORD = Pattern.compile("/([^/{*?]*)(/.*)?");

  private static final String FOUND = RouteTable.class.getName();

  private final Map<String, List<Entry>> byFirstWord;
  private final List<Entry> anywhere;

  RouteTable(List<RouteRules> rules) {
    List<Entry> all = entries(rules);
    this.anywhere = all.stream().filter(entry -> firstWord(entry).isEmpty()).toList();
    this.byFirstWord =
        all.stream()
            .flatMap(entry -> firstWord(entry).stream())
            .distinct()
            .collect(Collectors.toMap(Function.identity(), word -> below(word, all)));
  }

  private static List<Entry> entries(List<RouteRules> rules) {
    PathPatternParser parser = new PathPatternParser();
    return Stream.concat(Stream.of(Shell.routes()), rules.stream())
        .flatMap(
            table ->
                table.list().stream()
                    .map(rule -> new Entry(parser.parse(rule.pattern()), rule, table)))
        .sorted(Comparator.comparing(Entry::pattern, PathPattern.SPECIFICITY_COMPARATOR))
        .toList();
  }

  /** The first part of a pattern, where it stands for nothing but itself. */
  private static Optional<String> firstWord(Entry entry) {
    Matcher matcher = FIRST_WORD.matcher(entry.pattern().getPatternString());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static List<Entry> below(String word, List<Entry> all) {
    return all.stream().filter(entry -> firstWord(entry).map(word::equals).orElse(true)).toList();
  }

  /**
   * The rule that decides over a request, or empty for an address nobody listed; looked up once for
   * each, whoever asks.
   */
  public Optional<RouteRule> ruleFor(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (request.getAttribute(FOUND) instanceof Found found && found.path().equals(path)) {
      return found.rule();
    }
    Optional<RouteRule> rule = ruleFor(path);
    request.setAttribute(FOUND, new Found(path, rule));
    return rule;
  }

  /** The rule that decides over a path, or empty for an address nobody listed. */
  public Optional<RouteRule> ruleFor(String path) {
    PathContainer container = PathContainer.parsePath(path);
    for (Entry entry : byFirstWord.getOrDefault(firstWord(container), anywhere)) {
      if (entry.pattern().matches(container) && entry.table().hold()) {
        return Optional.of(entry.rule());
      }
    }
    return Optional.empty();
  }

  private static String firstWord(PathContainer path) {
    return path.elements().stream()
        .filter(PathContainer.PathSegment.class::isInstance)
        .findFirst()
        .map(segment -> ((PathContainer.PathSegment) segment).valueToMatch())
        .orElse("");
  }

  private record Found(String path, Optional<RouteRule> rule) {}

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
