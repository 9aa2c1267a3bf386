package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInLimitsTests {

  private static final EmailAddress OWNER = new EmailAddress("owner@limits.example.in");

  private final MovableClock clock = new MovableClock();
  private final SignInLimits limits = new SignInLimits(clock);

  @Test
  void stopAGuesserAtOneAddressForAWhile() {
    tries(8, OWNER, "192.0.2.1");

    assertRefused(OWNER, "192.0.2.1", false);
    clock.advance(Duration.ofMinutes(15));
    limits.countPassword(OWNER, "192.0.2.1", false);
  }

  @Test
  void doNotWaitForAClockThatWasSetBack() {
    clock.advance(Duration.ofDays(3));
    tries(8, OWNER, "192.0.2.1");
    assertRefused(OWNER, "192.0.2.1", false);

    clock.reset();

    limits.countPassword(OWNER, "192.0.2.1", false);
  }

  @Test
  void letTheOwnerInFromElsewhere() {
    tries(8, OWNER, "192.0.2.1");

    limits.countPassword(OWNER, "192.0.2.2", false);
  }

  @Test
  void stopAnAddressThatGuessesAtManyAccounts() {
    for (int i = 0; i < 60; i++) {
      limits.countPassword(new EmailAddress("a" + i + "@limits.example.in"), "192.0.2.3", false);
    }

    assertRefused(new EmailAddress("another@limits.example.in"), "192.0.2.3", false);
  }

  @Test
  void stopManyAddressesThatGuessAtOneAccountButNotItsOwner() {
    for (int i = 0; i < 60; i++) {
      limits.countPassword(OWNER, "198.51.100." + i, false);
    }

    assertRefused(OWNER, "203.0.113.9", false);
    limits.countPassword(OWNER, "203.0.113.9", true);
  }

  @Test
  void takeTheAddressesOfOneHouseholdAsOne() {
    tries(8, OWNER, "2001:db8:1:2::1");

    assertRefused(OWNER, "2001:db8:1:2:ffff::9", false);
    limits.countPassword(OWNER, "2001:db8:1:3::1", false);
  }

  @Test
  void giveRightfulTriesBack() {
    for (int i = 0; i < 100; i++) {
      limits.countPassword(OWNER, "192.0.2.4", false).run();
    }
  }

  @Test
  void sendAMailboxFiveLinksAnHourAndSayNothingOfIt() {
    for (int i = 0; i < 5; i++) {
      assertThat(limits.countLinkRequest(OWNER, "192.0.2." + (10 + i))).isTrue();
    }

    assertThat(limits.countLinkRequest(OWNER, "192.0.2.20")).isFalse();
    clock.advance(Duration.ofHours(1));
    assertThat(limits.countLinkRequest(OWNER, "192.0.2.20")).isTrue();
  }

  private void tries(int number, EmailAddress email, String remote) {
    for (int i = 0; i < number; i++) {
      limits.countPassword(email, remote, false);
    }
  }

  private void assertRefused(EmailAddress email, String remote, boolean knownDevice) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> limits.countPassword(email, remote, knownDevice))
        .satisfies(
            refusal -> {
              assertThat(refusal.status().value()).isEqualTo(429);
              assertThat(refusal.retryAfter()).isPositive();
            });
  }
}
