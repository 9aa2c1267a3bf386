package dev.halfmillion.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.HistoryLanes;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class ListenerExecutorTests {

  private static final int PLACES = 3;

  private final ListenerExecutor executor;

  ListenerExecutorTests(@Autowired HistoryLanes lanes) {
    executor = new ListenerExecutor(PLACES, lanes);
  }

  @Test
  void listenersThatEachSetOffAnotherNeverWaitForOneAnother() {
    CountDownLatch allAtIt = new CountDownLatch(PLACES);
    AtomicInteger second = new AtomicInteger();
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(
            () -> {
              List<Future<?>> first = new ArrayList<>();
              for (int i = 0; i < PLACES * 4; i++) {
                first.add(executor.submit(() -> setOffAnother(allAtIt, second)));
              }
              first.forEach(Future::resultNow);
            },
            Executors.newVirtualThreadPerTaskExecutor());

    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> second.get() == PLACES * 4);
    assertThat(done).isNotNull();
  }

  private Future<?> setOffAnother(CountDownLatch allAtIt, AtomicInteger second)
      throws InterruptedException {
    allAtIt.countDown();
    allAtIt.await();
    return executor.submit(second::incrementAndGet);
  }

  @Test
  void noMoreThanItsPlacesAreAtWorkAtOnce() {
    AtomicInteger present = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    for (int i = 0; i < 50; i++) {
      executor.execute(
          () -> {
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            Thread.yield();
            present.decrementAndGet();
            done.incrementAndGet();
          });
    }

    org.awaitility.Awaitility.await().until(() -> done.get() == 50);
    assertThat(most).hasValueBetween(1, PLACES);
  }
}
