package dev.halfmillion.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.database.StartRefused;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.SignedIn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;

/** The figures are for who knows the token, of few series, and cheap. */
@HalfmillionTest
class MetricsTests {

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  @Autowired PrometheusMeterRegistry registry;
  @Autowired ModuleGauges gauges;
  @Autowired MockMvc mvc;

  @Test
  void withoutATokenSetNobodyReadsThem() throws Exception {
    assertThat(
            mvc.perform(get("/metrics").with(SignedIn.as(Role.OWNER)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThatThrownBy(() -> new MetricsController(registry, gauges, "").scrape("Bearer "))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aWrongTokenIsTurnedAwayAndAShortOneIsRefusedAtTheStart() {
    MetricsController metrics = new MetricsController(registry, gauges, TOKEN);
    for (String shown : List.of("", "Bearer", "Bearer wrong", TOKEN)) {
      ResponseEntity<String> answer = metrics.scrape(shown);
      assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
      assertThat(answer.getBody()).isNull();
    }
    assertThatThrownBy(() -> new MetricsController(registry, gauges, "short"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("HALFMILLION_METRICS_TOKEN");
  }

  @Test
  void theTokenShowsRequestsByClassAndTheMoney() throws Exception {
    mvc.perform(get("/courses")).andReturn();
    String figures =
        new MetricsController(registry, gauges, TOKEN).scrape("Bearer " + TOKEN).getBody();

    assertThat(figures)
        .contains(
            "halfmillion_money_paise{of=\"owed-affiliates-available\"}",
            "halfmillion_money_paise{of=\"owed-tax\"}",
            "halfmillion_unreconciled ",
            "halfmillion_outbox_waiting ",
            "halfmillion_mails_given_up ",
            "halfmillion_jobs_failing ",
            "halfmillion_figures_age_seconds ");
    assertThat(requests(String.valueOf(figures)))
        .isNotEmpty()
        .anyMatch(line -> line.contains("route=\"site\""))
        .noneMatch(line -> line.contains("uri=") || line.contains("{slug}"));
  }

  private static List<String> requests(String figures) {
    return Arrays.stream(figures.split("\n"))
        .filter(line -> line.startsWith("http_server_requests_seconds_count"))
        .toList();
  }

  @Test
  void howeverManyAskTheDatabaseIsAskedTwiceAMinute() {
    AtomicInteger asked = new AtomicInteger();
    MovableClock clock = new MovableClock();
    Gauges module = () -> List.of(Gauges.Reading.of("asked", "How often", asked.incrementAndGet()));
    ModuleGauges cached = new ModuleGauges(List.of(module), new SimpleMeterRegistry(), clock);

    for (int i = 0; i < 50; i++) {
      cached.refresh();
    }
    assertThat(asked).hasValue(1);
    clock.advance(Duration.ofSeconds(31));
    cached.refresh();
    assertThat(asked).hasValue(2);
  }

  @Test
  void aModuleThatCannotSayItsFiguresTakesNoneFromTheOthers() {
    SimpleMeterRegistry own = new SimpleMeterRegistry();
    Gauges broken =
        () -> {
          throw new IllegalStateException("away");
        };
    Gauges well = () -> List.of(Gauges.Reading.of("well", "It is", 7));
    new ModuleGauges(List.of(broken, well), own, new MovableClock()).refresh();
    assertThat(own.get("halfmillion.well").gauge().value()).isEqualTo(7);
  }
}
