package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollScheduleTests {

  private static final Instant OPENED = Instant.parse("2026-11-23T06:30:00Z");

  @Test
  void theQuestionsComeAsPrinted() {
    assertThat(ages(13))
        .containsExactly(
            "PT10S",
            "PT40S",
            "PT1M40S",
            "PT3M40S",
            "PT8M40S",
            "PT18M40S",
            "PT48M40S",
            "PT1H48M40S",
            "PT3H48M40S",
            "PT7H48M40S",
            "PT15H48M40S",
            "PT23H48M40S",
            "PT31H48M40S");
  }

  @Test
  void withinTheHorizonAPaymentIsAskedAboutEighteenTimes() {
    assertThat(ages(30).stream().map(Duration::parse))
        .filteredOn(age -> age.compareTo(PollSchedule.HORIZON) <= 0)
        .hasSize(18);
  }

  private static List<String> ages(int questions) {
    List<String> ages = new ArrayList<>();
    Instant at = OPENED;
    for (int asked = 0; asked < questions; asked++) {
      at = PollSchedule.next(at, asked);
      ages.add(Duration.between(OPENED, at).toString());
    }
    return ages;
  }
}
