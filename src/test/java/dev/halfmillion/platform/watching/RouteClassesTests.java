package dev.halfmillion.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However many addresses there are, they are counted in a dozen classes. */
class RouteClassesTests {

  private static final int MOST = 14;

  @Test
  void allAddressesFallIntoFewClasses() throws IOException {
    List<String> classes =
        Files.readAllLines(Path.of("src/test/resources/routes/who-may.txt")).stream()
            .map(line -> line.split("\\s+"))
            .filter(cells -> cells.length > 2 && cells[1].startsWith("/"))
            .map(cells -> RouteClasses.of(cells[1]))
            .distinct()
            .toList();
    assertThat(classes)
        .hasSizeLessThanOrEqualTo(MOST)
        .contains("checkout", "webhook", "click", "site", "learning", "back-office", "affiliate");
  }

  @ParameterizedTest
  @CsvSource({
    "/checkout/{slug}, checkout",
    "/webhooks/{gateway}, webhook",
    "/r/{code}, click",
    "/admin/orders/{id}, back-office",
    "/api/v1/courses, learning",
    "/courses/{slug}, site",
    "/, site",
    "NOT_FOUND, nothing-there",
    "/**, nothing-there"
  })
  void eachAddressHasItsClass(String pattern, String expected) {
    assertThat(RouteClasses.of(pattern)).isEqualTo(expected);
  }

  @Test
  void nothingElseIsKeptButMethodAndStatus() {
    Meter.Id mapped =
        new RouteClasses()
            .map(
                id(
                    "http.server.requests",
                    Tags.of("uri", "/admin/people/{id}", "method", "GET")
                        .and("status", "200", "exception", "none", "outcome", "SUCCESS")));
    assertThat(mapped.getTags())
        .containsExactlyElementsOf(
            Tags.of("method", "GET", "route", "back-office", "status", "200"));
    assertThat(
            new RouteClasses()
                .map(id("http.server.requests", Tags.of("uri", "UNKNOWN", "method", "GIMME")))
                .getTag("method"))
        .isEqualTo("other");
    Meter.Id other = id("jvm.threads.live", Tags.of("uri", "x"));
    assertThat(new RouteClasses().map(other)).isSameAs(other);
  }

  private static Meter.Id id(String name, Tags tags) {
    return new Meter.Id(name, tags, null, null, Meter.Type.TIMER);
  }
}
