package dev.halfmillion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Zones;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxSettlementsTests {

  @ParameterizedTest(name = "on {0} all captured before {1} is due")
  @CsvSource({
    // Monday 23 November 2026
    "2026-11-23T09:00, 2026-11-20T00:00",
    "2026-11-23T08:59, 2026-11-19T00:00",
    // Tuesday: what was captured from Friday to Sunday
    "2026-11-24T10:00, 2026-11-23T00:00",
    "2026-11-25T10:00, 2026-11-24T00:00",
    "2026-11-27T23:59, 2026-11-26T00:00",
    // Saturday and Sunday add nothing to Friday
    "2026-11-28T10:00, 2026-11-26T00:00",
    "2026-11-29T10:00, 2026-11-26T00:00"
  })
  void aPaymentIsDueTwoBusinessDaysLater(String now, String cutoff) {
    assertThat(SandboxSettlements.cutoff(inIndia(now))).isEqualTo(inIndia(cutoff));
  }

  private static java.time.Instant inIndia(String local) {
    return LocalDateTime.parse(local).atZone(Zones.INDIA).toInstant();
  }
}
