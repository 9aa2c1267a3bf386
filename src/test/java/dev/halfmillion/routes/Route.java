package dev.halfmillion.routes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A kind of request that the application has a handler for.
 *
 * @param method an HTTP method; {@code *} where the handler takes any
 * @param pattern the pattern of its addresses
 */
public record Route(String method, String pattern) {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /**
   * All of them: controllers, endpoints, static files and filters, in the order of their patterns.
   */
  public static List<Route> of(ApplicationContext application) {
    Stream<Route> handlers =
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(Route::of);
    Stream<Route> files =
        application.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
            .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
            .map(pattern -> new Route("GET", pattern));
    List<Route> handled = Stream.concat(handlers, files).toList();
    Set<String> patterns = handled.stream().map(Route::pattern).collect(Collectors.toSet());
    return Stream.concat(handled.stream(), Filtered.of(application, patterns))
        .distinct()
        .sorted(java.util.Comparator.comparing(Route::pattern).thenComparing(Route::method))
        .toList();
  }

  static Stream<Route> of(RequestMappingInfo info) {
    Set<String> patterns = info.getPatternValues();
    List<String> methods =
        info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    return (methods.isEmpty() ? List.of("*") : methods)
        .stream().flatMap(m -> patterns.stream().map(p -> new Route(m, withoutExpressions(p))));
  }

  /** {@code /learn/{file:[a-z]+}} as {@code /learn/{file}}. */
  private static String withoutExpressions(String pattern) {
    return pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
  }

  /** Whether its requests may change something. */
  boolean unsafe() {
    return !SAFE.contains(method);
  }

  /** The method of a request to try it with. */
  String tried() {
    return method.equals("*") ? "POST" : method;
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
