package dev.halfmillion.platform.pages;

import dev.halfmillion.platform.PublicPage;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which addresses have pages that are the same for everybody. */
class PublicRoutes {

  private final Supplier<List<PathPattern>> patterns;

  PublicRoutes(Supplier<RequestMappingHandlerMapping> handlers) {
    this.patterns = SingletonSupplier.of(() -> patterns(handlers.get()));
  }

  boolean include(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return patterns.get().stream().anyMatch(pattern -> pattern.matches(parsed));
  }

  private static List<PathPattern> patterns(RequestMappingHandlerMapping handlers) {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().hasMethodAnnotation(PublicPage.class))
        .flatMap(entry -> entry.getKey().getPatternValues().stream())
        .map(PathPatternParser.defaultInstance::parse)
        .toList();
  }
}
