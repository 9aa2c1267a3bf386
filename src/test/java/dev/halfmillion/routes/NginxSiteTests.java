package dev.halfmillion.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.PublicPage;
import dev.halfmillion.testing.HalfmillionTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The shipped nginx site keeps just the pages that are the same for everybody. */
@HalfmillionTest
class NginxSiteTests {

  private static final Pattern KEPT =
      Pattern.compile("location ~ (\\^\\S+xml\\S+) \\{[^}]*proxy_cache halfmillion;");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  @Test
  void itKeepsEveryPublicPageAndNothingElse() throws IOException {
    Predicate<String> kept = kept();

    assertThat(paths(method -> method.hasMethodAnnotation(PublicPage.class)))
        .hasSizeGreaterThan(8)
        .allMatch(kept);
    assertThat(paths(method -> !method.hasMethodAnnotation(PublicPage.class)))
        .hasSizeGreaterThan(100)
        .noneMatch(kept);
  }

  @Test
  void noPublicPageReadsWhatIsNotInItsAddress() {
    Stream<Method> handling =
        handlers.getHandlerMethods().values().stream()
            .filter(method -> method.hasMethodAnnotation(PublicPage.class))
            .map(HandlerMethod::getMethod);

    assertThat(handling)
        .allSatisfy(
            method ->
                assertThat(method.getParameters())
                    .noneMatch(
                        parameter ->
                            parameter.isAnnotationPresent(RequestParam.class)
                                || parameter.isAnnotationPresent(CookieValue.class)
                                || parameter.isAnnotationPresent(RequestHeader.class)));
  }

  private static Predicate<String> kept() throws IOException {
    Matcher location = KEPT.matcher(Files.readString(Path.of("deploy/nginx/halfmillion.conf")));
    assertThat(location.find()).isTrue();
    return Pattern.compile(location.group(1)).asPredicate();
  }

  private List<String> paths(Predicate<HandlerMethod> which) {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .map(RequestMappingInfo::getPatternValues)
        .flatMap(patterns -> patterns.stream())
        .map(pattern -> pattern.replaceAll("\\{[^}]*}", "one"))
        .toList();
  }
}
