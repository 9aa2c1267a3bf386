package dev.halfmillion.platform.load;

import static dev.halfmillion.platform.load.Admission.Kind.COMMON;
import static dev.halfmillion.platform.load.Admission.Kind.FIRST;
import static dev.halfmillion.platform.load.Admission.Kind.SENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halfmillion.platform.load.Admission.Kind;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdmissionTests {

  private static final Duration NOT_AT_ALL = Duration.ZERO;
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void keepsPlacesForThoseServedFirst() {
    Admission admission = new Admission(4, 1, 0, NOT_AT_ALL);

    assertThat(admission.enter(COMMON)).isTrue();
    assertThat(admission.enter(COMMON)).isTrue();
    assertThat(admission.enter(COMMON)).isTrue();
    assertThat(admission.enter(COMMON)).isFalse();
    assertThat(admission.enter(FIRST)).isTrue();
    assertThat(admission.enter(FIRST)).isFalse();
    assertThat(admission.refused()).isEqualTo(2);
  }

  @Test
  void keepsPlacesFromThoseServedFirst() {
    Admission admission = new Admission(4, 1, 0, NOT_AT_ALL);

    for (int i = 0; i < 3; i++) {
      assertThat(admission.enter(FIRST)).isTrue();
    }
    assertThat(admission.enter(FIRST)).isFalse();
    assertThat(admission.enter(COMMON)).isTrue();
  }

  @Test
  void letsThoseWhoStillSendTakeAThirdOfTheOthersPlaces() {
    Admission admission = new Admission(8, 2, 0, NOT_AT_ALL);

    assertThat(admission.enter(SENDING)).isTrue();
    assertThat(admission.enter(SENDING)).isTrue();
    assertThat(admission.enter(SENDING)).isFalse();
    for (int i = 0; i < 4; i++) {
      assertThat(admission.enter(COMMON)).isTrue();
    }
    assertThat(admission.enter(COMMON)).isFalse();
    admission.leave(SENDING);
    assertThat(admission.enter(COMMON)).isTrue();
  }

  @Test
  void givesAPlaceToWhoComesAfterwards() {
    Admission admission = new Admission(2, 1, 0, NOT_AT_ALL);
    assertThat(admission.enter(COMMON)).isTrue();
    assertThat(admission.enter(COMMON)).isFalse();

    admission.leave(COMMON);

    assertThat(admission.enter(COMMON)).isTrue();
  }

  @Test
  void letsSoManyWaitAndServesThemInTurn() throws Exception {
    Admission admission = new Admission(2, 1, 1, LONG);
    assertThat(admission.enter(COMMON)).isTrue();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> waiting = threads.submit(() -> admission.enter(COMMON));
      while (admission.waiting() == 0) {
        Thread.onSpinWait();
      }

      assertThat(admission.enter(COMMON)).as("a second one to wait").isFalse();
      admission.leave(COMMON);

      assertThat(waiting.get()).isTrue();
      assertThat(admission.waiting()).isZero();
    }
  }

  @Test
  void waitsNoLongerThanItsPatience() {
    Admission admission = new Admission(2, 1, 5, Duration.ofMillis(20));
    assertThat(admission.enter(COMMON)).isTrue();

    assertThat(admission.enter(COMMON)).isFalse();
    assertThat(admission.waiting()).isZero();

    admission.leave(COMMON);
    assertThat(admission.enter(COMMON)).as("nothing was lost by waiting in vain").isTrue();
    assertThat(admission.enter(FIRST)).isTrue();
  }

  @Test
  void neverHasMoreAtWorkAndLosesNoPlaceWhateverComes() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Admission admission = new Admission(8, 2, 16, Duration.ofMillis(5));
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 64; i++) {
        Random random = new Random(seed + i);
        threads.submit(
            () -> {
              start.await();
              for (int request = 0; request < 200; request++) {
                Kind kind = Kind.values()[random.nextInt(3)];
                if (admission.enter(kind)) {
                  most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                  Thread.yield();
                  atWork.decrementAndGet();
                  admission.leave(kind);
                }
              }
              return null;
            });
      }
      start.countDown();
    }

    assertThat(most.get()).isLessThanOrEqualTo(8);
    for (int i = 0; i < 6; i++) {
      assertThat(admission.enter(COMMON)).isTrue();
    }
    assertThat(admission.enter(FIRST)).isTrue();
    assertThat(admission.enter(FIRST)).isTrue();
    assertThat(admission.enter(FIRST)).isFalse();
  }

  @Test
  void cannotReserveEveryPlace() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Admission(4, 4, 1, LONG));
  }
}
