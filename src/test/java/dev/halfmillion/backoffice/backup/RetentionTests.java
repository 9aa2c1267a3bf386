package dev.halfmillion.backoffice.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which backups are kept: the last of so many days, weeks and months, by the calendar of India. */
class RetentionTests {

  private static final String KEY = "0123456789abcdef";
  private static final LocalDate LAST = LocalDate.of(2026, 11, 26);

  @Test
  void aYearOfNightsLeavesSevenDaysFourWeeksAndTwelveMonths() {
    List<LocalDate> kept = keptOf(new Retention(7, 4, 12), nights(400));

    assertThat(kept)
        .containsExactly(
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 31),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 4, 30),
            LocalDate.of(2026, 5, 31),
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 7, 31),
            LocalDate.of(2026, 8, 31),
            LocalDate.of(2026, 9, 30),
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 11, 8),
            LocalDate.of(2026, 11, 15),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 21),
            LocalDate.of(2026, 11, 22),
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 11, 25),
            LAST);
  }

  @Test
  void removingEachNightLeavesWhatRemovingOnceWouldLeave() {
    Retention retention = new Retention(3, 2, 2);
    List<KeptBackup> eachNight = new ArrayList<>();
    for (LocalDate night : nights(200)) {
      eachNight.add(at(night, "10:00:00Z"));
      eachNight.removeAll(retention.outlived(eachNight));
    }

    assertThat(eachNight.stream().map(RetentionTests::day))
        .containsExactlyElementsOf(keptOf(retention, nights(200)));
  }

  @Test
  void theLastOfADayIsKeptAndTheDayIsThatOfIndia() {
    KeptBackup morning = at(LAST, "04:00:00Z");
    KeptBackup evening = at(LAST, "18:00:00Z");
    KeptBackup afterMidnightInIndia = at(LAST, "19:00:00Z");

    assertThat(new Retention(2, 0, 0).outlived(List.of(evening, afterMidnightInIndia, morning)))
        .containsExactly(morning);
  }

  @Test
  void gapsLoseNothingAndTheNewestAlwaysStays() {
    KeptBackup old = at(LAST.minusYears(2), "21:00:00Z");
    KeptBackup older = at(LAST.minusYears(3), "21:00:00Z");

    assertThat(new Retention(7, 0, 0).outlived(List.of(older, old))).isEmpty();
    assertThat(new Retention(1, 0, 0).outlived(List.of(older, old))).containsExactly(older);
  }

  @Test
  void theTurnOfTheYearIsInOneWeek() {
    List<LocalDate> week =
        Stream.of("2025-12-29", "2025-12-31", "2026-01-01", "2026-01-04")
            .map(LocalDate::parse)
            .toList();

    assertThat(keptOf(new Retention(0, 9, 0), week)).containsExactly(week.getLast());
  }

  @Test
  void neverMoreThanWasAskedForAndAlwaysTheNewest() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Retention retention =
          new Retention(random.nextInt(9), random.nextInt(5), 1 + random.nextInt(12));
      List<KeptBackup> all =
          random
              .longs(1 + random.nextInt(80), 0, 900L * 86_400)
              .mapToObj(Instant.EPOCH::plusSeconds)
              .distinct()
              .map(moment -> KeptBackup.of(KeptBackup.nameOf(moment, KEY), 1).orElseThrow())
              .toList();
      List<KeptBackup> left = new ArrayList<>(all);
      left.removeAll(retention.outlived(all));

      assertThat(left)
          .hasSizeLessThanOrEqualTo(retention.days() + retention.weeks() + retention.months())
          .contains(all.stream().max(Comparator.comparing(KeptBackup::madeAt)).orElseThrow());
      assertThat(retention.outlived(left)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7d 4w 12m | 7 | 4 | 12", "' 12m,7d ' | 7 | 0 | 12", "1w | 0 | 1 | 0"})
  void whatIsWritten(String written, int days, int weeks, int months) {
    assertThat(Retention.of(written)).contains(new Retention(days, weeks, months));
  }

  @Test
  void allKeepsEach() {
    assertThat(Retention.of(" ALL ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0d", "seven", "7", "-1d", "7y", "99999d"})
  void anythingElseIsRefused(String written) {
    assertThatThrownBy(() -> Retention.of(written)).isInstanceOf(Refusal.class);
  }

  private static List<LocalDate> nights(int count) {
    return LAST.minusDays(count - 1L).datesUntil(LAST.plusDays(1)).toList();
  }

  private static List<LocalDate> keptOf(Retention retention, List<LocalDate> nights) {
    List<KeptBackup> all = new ArrayList<>(nights.stream().map(n -> at(n, "10:00:00Z")).toList());
    all.removeAll(retention.outlived(all));
    return all.stream().map(RetentionTests::day).toList();
  }

  private static KeptBackup at(LocalDate day, String time) {
    Instant moment = Instant.parse(day + "T" + time);
    return KeptBackup.of(KeptBackup.nameOf(moment, KEY), 1).orElseThrow();
  }

  private static LocalDate day(KeptBackup backup) {
    return LocalDate.ofInstant(backup.madeAt(), Zones.INDIA);
  }
}
