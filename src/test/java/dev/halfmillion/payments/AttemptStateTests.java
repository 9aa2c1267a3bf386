package dev.halfmillion.payments;

import static dev.halfmillion.payments.AttemptState.AUTHORIZED;
import static dev.halfmillion.payments.AttemptState.CAPTURED;
import static dev.halfmillion.payments.AttemptState.CREATED;
import static dev.halfmillion.payments.AttemptState.EXPIRED;
import static dev.halfmillion.payments.AttemptState.FAILED;
import static dev.halfmillion.payments.AttemptState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptStateTests {

  @ParameterizedTest
  @EnumSource
  void nothingGivesWayToItselfAndNothingFollowsACapture(AttemptState state) {
    assertThat(state.givesWayTo(state)).isFalse();
    assertThat(CAPTURED.givesWayTo(state)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = "CAPTURED", mode = EnumSource.Mode.EXCLUDE)
  void aCaptureCountsHoweverLateItComes(AttemptState state) {
    assertThat(state.givesWayTo(CAPTURED)).isTrue();
  }

  @Test
  void statesOnlyClimb() {
    assertThat(climb(UNKNOWN)).containsExactly(CREATED, FAILED, EXPIRED, AUTHORIZED, CAPTURED);
    assertThat(climb(CREATED)).containsExactly(FAILED, EXPIRED, AUTHORIZED, CAPTURED);
    assertThat(climb(FAILED)).containsExactly(EXPIRED, AUTHORIZED, CAPTURED);
    assertThat(climb(EXPIRED)).containsExactly(AUTHORIZED, CAPTURED);
    assertThat(climb(AUTHORIZED)).containsExactly(CAPTURED);
  }

  @Test
  void aDeclinedOrExpiredAttemptIsNotOfferedAgain() {
    assertThat(Arrays.stream(AttemptState.values()).filter(AttemptState::payable))
        .containsExactly(UNKNOWN, CREATED, AUTHORIZED);
  }

  private static List<AttemptState> climb(AttemptState from) {
    return Arrays.stream(AttemptState.values()).filter(from::givesWayTo).toList();
  }
}
