package dev.halfmillion.affiliates.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.web.Recent.Part;
import dev.halfmillion.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private final Recent recent =
      new Recent(
          List.of(
              sale(0, CommissionStatus.PENDING, "whatsapp", 135_525, 2),
              sale(0, CommissionStatus.REJECTED, "whatsapp", 50_000, 1),
              sale(3, CommissionStatus.APPROVED, "youtube", 70_000, 1),
              sale(3, CommissionStatus.REVERSED, "youtube", 40_000, 1),
              taken(1, CommissionStatus.REVERSED, "youtube", -40_000),
              taken(0, CommissionStatus.APPROVED, "youtube", -10_000)));

  @Test
  void whatWasTakenBackCountsOnTheDayItWasTaken() {
    assertThat(recent.earnedSince(TODAY)).isEqualTo(Money.paise(125_525));
    assertThat(recent.earnedSince(TODAY.minusDays(1))).isEqualTo(Money.paise(85_525));
    assertThat(recent.earnedSince(TODAY.minusDays(6))).isEqualTo(Money.paise(195_525));
  }

  @Test
  void whatWasRefusedWasNeverEarned() {
    assertThat(recent.earnedSince(TODAY.plusDays(1))).isEqualTo(Money.paise(0));
    assertThat(recent.parts().get(1).status()).isEqualTo(CommissionStatus.REJECTED);
    assertThat(recent.days().stream().mapToLong(Recent.DayPart::netMinor).sum())
        .isEqualTo(135_525 + 70_000 - 10_000);
  }

  @Test
  void everySaleCountsAsASaleWhateverBecameOfIt() {
    assertThat(recent.sales()).isEqualTo(5);
    assertThat(recent.salesByChannel()).isEqualTo(Map.of("whatsapp", 3L, "youtube", 2L));
  }

  private static Part sale(
      int ago, CommissionStatus status, String channel, long minor, long number) {
    return new Part(TODAY.minusDays(ago), true, status, channel, minor, number);
  }

  private static Part taken(int ago, CommissionStatus status, String channel, long minor) {
    return new Part(TODAY.minusDays(ago), false, status, channel, minor, 1);
  }
}
