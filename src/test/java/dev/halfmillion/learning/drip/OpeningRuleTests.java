package dev.halfmillion.learning.drip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.learning.drip.OpeningRule.AfterStart;
import dev.halfmillion.learning.drip.OpeningRule.AtDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpeningRuleTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** In zones with and without daylight saving, at clocks that jump and clocks that do not. */
  @Test
  void lessonsOpenAtTheLocalTimeThatTheirAuthorMeant() {
    long seed = Long.getLong("halfmillion.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> zones =
        List.of(
            "Asia/Kolkata",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "Pacific/Apia",
            "America/Santiago",
            "UTC");
    for (int i = 0; i < 20_000; i++) {
      ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
      LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_500));
      LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
      holds(zone, day.atTime(time), new AtDate(day.atTime(time)).in(zone), seed);
      int days = 1 + random.nextInt(400);
      Instant began = day.atTime(time).atZone(zone).toInstant();
      LocalTime at = LocalTime.of(random.nextInt(24), random.nextInt(60));
      LocalDateTime meant = began.atZone(zone).toLocalDate().plusDays(days).atTime(at);
      Instant opens = new AfterStart(days, at).in(zone, began);
      holds(zone, meant, opens, seed);
      assertThat(opens).as("seed %d", seed).isAfter(began);
    }
  }

  private static void holds(ZoneId zone, LocalDateTime meant, Instant opens, long seed) {
    ZoneRules rules = zone.getRules();
    ZonedDateTime shown = opens.atZone(zone);
    String as = "seed %d: %s in %s opens %s".formatted(seed, meant, zone, shown);
    switch (rules.getValidOffsets(meant).size()) {
      case 0 -> {
        Duration gap = rules.getTransition(meant).getDuration();
        assertThat(shown.toLocalDateTime()).as(as).isEqualTo(meant.plus(gap));
      }
      case 1 -> assertThat(shown.toLocalDateTime()).as(as).isEqualTo(meant);
      default -> {
        assertThat(shown.toLocalDateTime()).as(as).isEqualTo(meant);
        assertThat(shown.getOffset())
            .as(as)
            .isEqualTo(rules.getTransition(meant).getOffsetBefore());
      }
    }
  }

  @Test
  void aTimeThatDoesNotExistIsAnHourLaterAndOneThatComesTwiceIsTheFirst() {
    assertThat(new AtDate(LocalDateTime.parse("2026-03-29T02:30")).in(BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(new AtDate(LocalDateTime.parse("2026-10-25T02:30")).in(BERLIN))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void daysAreThoseOfTheCoursesCalendar() {
    Instant lateEvening = Instant.parse("2026-11-26T20:00:00Z");
    AfterStart nextMorning = new AfterStart(1, LocalTime.of(9, 0));
    assertThat(nextMorning.in(ZoneId.of("Asia/Kolkata"), lateEvening))
        .isEqualTo(Instant.parse("2026-11-28T03:30:00Z"));
    assertThat(nextMorning.in(BERLIN, lateEvening))
        .isEqualTo(Instant.parse("2026-11-27T08:00:00Z"));
  }
}
