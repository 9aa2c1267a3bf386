package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DateTextTests {

  /** In India it is the next day already. */
  private static final Instant EVENING = Instant.parse("2026-11-26T21:00:00Z");

  @Test
  void aDayIsSaidInTheLanguageOfWhoReadsIt() {
    assertThat(DateText.day(EVENING, "en")).isEqualTo("27 November 2026");
    assertThat(DateText.day(EVENING, "hi")).isEqualTo("27 नवंबर 2026");
  }
}
