package dev.halfmillion.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** One check that hangs, breaks or cannot be made spoils no other. */
class DoctorTests {

  private static final String SECRET = "jdbc:mariadb://db/academy?password=hunter2";

  private final CountDownLatch never = new CountDownLatch(1);
  private final Surroundings here =
      new Surroundings(
          new MockEnvironment(),
          Clock.systemUTC(),
          new Settings(Mode.PRODUCTION, Path.of("data"), null),
          DoctorTests::none);

  private static DataSource none() throws SQLException {
    throw new SQLException(SECRET);
  }

  @Test
  void eachIsReportedByItself() {
    Map<String, CheckReport> reports =
        new Doctor(
                List.of(
                    check("hangs", all -> wait(never)),
                    check("breaks", all -> broken()),
                    check("away", all -> List.of(Finding.problem(all.jdbc().toString(), ""))),
                    check("fine", all -> List.of())))
            .look(here, any -> true).stream()
                .collect(Collectors.toMap(CheckReport::key, Function.identity()));

    assertThat(reports.get("hangs").findings())
        .singleElement()
        .satisfies(found -> assertThat(found.sentence()).contains("no answer within 1 seconds"));
    assertThat(reports.get("breaks").findings())
        .singleElement()
        .satisfies(found -> assertThat(found.sentence()).contains("IllegalStateException"));
    assertThat(reports.get("away").skipped()).isEqualTo("the database does not answer");
    assertThat(reports.get("away").fine()).isFalse();
    assertThat(reports.get("fine").fine()).isTrue();
    assertThat(reports.toString()).doesNotContain("hunter2");
    never.countDown();
  }

  @Test
  void aCommandMakesTheChecksOfAllModules() {
    assertThat(Doctor.withoutApplication().checks())
        .extracting(HealthCheck::key)
        .contains(
            "clock",
            "database",
            "disk",
            "dns",
            "https",
            "jobs",
            "keys",
            "mail",
            "migrations",
            "money",
            "outbox",
            "storage",
            "unsent-mail",
            "webhooks")
        .doesNotHaveDuplicates();
  }

  private static List<Finding> wait(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  private static List<Finding> broken() {
    throw new IllegalStateException(SECRET);
  }

  private static HealthCheck check(String key, Function<Surroundings, List<Finding>> work) {
    return new Given(key, work);
  }

  private record Given(String key, Function<Surroundings, List<Finding>> work)
      implements HealthCheck {

    @Override
    public String name() {
      return key;
    }

    @Override
    public List<Finding> findings(Surroundings here) {
      return work.apply(here);
    }

    @Override
    public Duration limit() {
      return Duration.ofSeconds(1);
    }
  }
}
