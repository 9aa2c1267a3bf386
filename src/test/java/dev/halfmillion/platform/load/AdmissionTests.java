package dev.halfmillion.platform.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

    assertThat(admission.enter(false)).isTrue();
    assertThat(admission.enter(false)).isTrue();
    assertThat(admission.enter(false)).isTrue();
    assertThat(admission.enter(false)).isFalse();
    assertThat(admission.enter(true)).isTrue();
    assertThat(admission.enter(true)).isFalse();
    assertThat(admission.refused()).isEqualTo(2);
  }

  @Test
  void givesAPlaceToWhoComesAfterwards() {
    Admission admission = new Admission(2, 1, 0, NOT_AT_ALL);
    assertThat(admission.enter(false)).isTrue();
    assertThat(admission.enter(false)).isFalse();

    admission.leave(false);

    assertThat(admission.enter(false)).isTrue();
  }

  @Test
  void letsSoManyWaitAndServesThemInTurn() throws Exception {
    Admission admission = new Admission(2, 1, 1, LONG);
    assertThat(admission.enter(false)).isTrue();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> waiting = threads.submit(() -> admission.enter(false));
      while (admission.waiting() == 0) {
        Thread.onSpinWait();
      }

      assertThat(admission.enter(false)).as("a second one to wait").isFalse();
      admission.leave(false);

      assertThat(waiting.get()).isTrue();
      assertThat(admission.waiting()).isZero();
    }
  }

  @Test
  void waitsNoLongerThanItsPatience() {
    Admission admission = new Admission(2, 1, 5, Duration.ofMillis(20));
    assertThat(admission.enter(false)).isTrue();

    assertThat(admission.enter(false)).isFalse();
    assertThat(admission.waiting()).isZero();

    admission.leave(false);
    assertThat(admission.enter(false)).as("nothing was lost by waiting in vain").isTrue();
    assertThat(admission.enter(true)).isTrue();
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
                boolean first = random.nextInt(4) == 0;
                if (admission.enter(first)) {
                  most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                  Thread.yield();
                  atWork.decrementAndGet();
                  admission.leave(first);
                }
              }
              return null;
            });
      }
      start.countDown();
    }

    assertThat(most.get()).isLessThanOrEqualTo(8);
    for (int i = 0; i < 6; i++) {
      assertThat(admission.enter(false)).isTrue();
    }
    assertThat(admission.enter(true)).isTrue();
    assertThat(admission.enter(true)).isTrue();
    assertThat(admission.enter(true)).isFalse();
  }

  @Test
  void cannotReserveEveryPlace() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Admission(4, 4, 1, LONG));
  }
}
