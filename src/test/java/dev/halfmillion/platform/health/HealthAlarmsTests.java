package dev.halfmillion.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Owners hear of a fault once, of its end once, and of a storm not more than they can read. */
@HalfmillionTest
@RecordApplicationEvents
class HealthAlarmsTests {

  private static final Finding WRONG = Finding.problem("It is broken.", "Mend it.");
  private static final Finding SMALL = Finding.warning("It is old.", "Renew it.");

  @Autowired HealthAlarms alarms;
  @Autowired Transactions transactions;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  private final String key = "test-" + Ids.next().toString().substring(24);

  @BeforeEach
  void noAlarmOfTheLastDay() {
    clock.advance(Duration.ofDays(2));
  }

  @AfterEach
  void leaveNone() {
    clock.reset();
    jdbc.sql("DELETE FROM platform_alarm WHERE check_key LIKE 'test-%'").update();
  }

  @Test
  void aFaultIsToldOnceAndItsEndOnce() {
    look(key, WRONG, WRONG);
    look(key, WRONG);
    assertThat(told(key))
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.sentence()).isEqualTo("It is broken.");
              assertThat(trouble.remedy()).isEqualTo("Mend it.");
              assertThat(trouble.more()).isEqualTo(1);
              assertThat(trouble.over()).isFalse();
            });

    look(key);
    assertThat(told(key)).hasSize(1);
    look(key);
    look(key);
    assertThat(told(key)).extracting(HealthTrouble::over).containsExactly(false, true);
    assertThat(told(key)).extracting(HealthTrouble::alarm).doesNotContainNull().hasSize(2);
  }

  @Test
  void whatComesAndGoesIsOneAlarm() {
    for (int i = 0; i < 5; i++) {
      look(key, WRONG);
      look(key);
    }
    assertThat(told(key)).hasSize(1);
  }

  @Test
  void aWarningRingsNothingAndWhatWasNotLookedAtEndsNothing() {
    look(key, SMALL);
    assertThat(told(key)).isEmpty();

    look(key, WRONG);
    hear(key, new CheckReport(key, key, clock.instant(), Duration.ZERO, List.of(), "it is away"));
    hear(key, new CheckReport(key, key, clock.instant(), Duration.ZERO, List.of(), "it is away"));
    assertThat(told(key)).hasSize(1);
  }

  @Test
  void aStormIsToldUpToABoundAndTheLastMailSaysSo() {
    for (int i = 0; i < HealthAlarms.MOST_A_DAY + 5; i++) {
      look(key + i, WRONG);
    }
    List<HealthTrouble> told =
        events.stream(HealthTrouble.class).filter(t -> t.check().startsWith(key)).toList();
    assertThat(told).hasSize(HealthAlarms.MOST_A_DAY);
    assertThat(told.getLast().last()).isTrue();
    assertThat(told.subList(0, told.size() - 1)).noneMatch(HealthTrouble::last);

    String untold = key + (HealthAlarms.MOST_A_DAY + 1);
    look(untold);
    look(untold);
    assertThat(told(untold)).isEmpty();
    clock.advance(Duration.ofDays(1).plusMinutes(1));
    look(untold, WRONG);
    assertThat(told(untold)).hasSize(1);
  }

  private void look(String check, Finding... found) {
    hear(
        check,
        new CheckReport(check, check, clock.instant(), Duration.ZERO, Arrays.asList(found), ""));
  }

  private void hear(String check, CheckReport report) {
    transactions.run(() -> alarms.hear(new Named(check), report));
  }

  private List<HealthTrouble> told(String check) {
    return events.stream(HealthTrouble.class).filter(t -> t.check().equals(check)).toList();
  }

  private record Named(String key) implements HealthCheck {

    @Override
    public String name() {
      return key;
    }

    @Override
    public List<Finding> findings(Surroundings here) {
      return List.of();
    }
  }
}
