package dev.halfmillion.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.RouteRule;
import dev.halfmillion.platform.RouteRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The shortcut by first words finds what looking at every pattern finds. */
class RouteTableTests {

  private static final List<String> WORDS =
      List.of("", "r", "courses", "%63ourses", "admin", "admin;a=b", "x.txt", "other", "é");

  private final RouteRules rules =
      RouteRules.create()
          .open("/", "/r", "/r/**", "/courses", "/courses/*", "/{word}.txt", "/**/other")
          .signedIn("/admin/*/courses", "/{anything}/r", "/x*");

  private final RouteTable table = new RouteTable(List.of(rules));

  @Test
  void itFindsWhatEveryPatternFinds() {
    RandomGenerator random = new Random(20_261_126);
    for (int i = 0; i < 5_000; i++) {
      String path = path(random);
      assertThat(table.ruleFor(path).map(RouteRule::pattern))
          .as(path)
          .isEqualTo(byLookingAtAll(path));
    }
  }

  private static String path(RandomGenerator random) {
    StringBuilder path = new StringBuilder();
    for (int part = random.nextInt(4); part >= 0; part--) {
      path.append('/').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return path.toString();
  }

  private Optional<String> byLookingAtAll(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return rules.list().stream()
        .map(RouteRule::pattern)
        .map(PathPatternParser.defaultInstance::parse)
        .sorted(Comparator.comparing(pattern -> pattern, PathPattern.SPECIFICITY_COMPARATOR))
        .filter(pattern -> pattern.matches(parsed))
        .map(PathPattern::getPatternString)
        .findFirst();
  }
}
