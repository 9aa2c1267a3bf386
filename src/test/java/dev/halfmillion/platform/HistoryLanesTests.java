package dev.halfmillion.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryLanesTests {

  private static final Instant PAST = Instant.parse("2026-01-05T06:30:00Z");

  private final BusinessClock clock = new BusinessClock(Clock.systemUTC(), Duration.ZERO);
  private final HistoryLanes lanes = new HistoryLanes(clock);
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  void eachLaneKeepsItsOrderAndTheMomentOfTheCause() {
    lanes.run(
        () ->
            IntStream.range(0, 200)
                .forEach(
                    i ->
                        BusinessClock.at(
                            PAST.plusSeconds(i),
                            () -> {
                              lanes.afterCommit(() -> done.add("commit " + clock.instant()));
                              lanes.listener(() -> done.add("listener " + clock.instant()));
                            })));

    List<Instant> moments = IntStream.range(0, 200).mapToObj(PAST::plusSeconds).toList();
    assertThat(done.stream().filter(step -> step.startsWith("commit")))
        .containsExactlyElementsOf(moments.stream().map(at -> "commit " + at).toList());
    assertThat(done.stream().filter(step -> step.startsWith("listener")))
        .containsExactlyElementsOf(moments.stream().map(at -> "listener " + at).toList());
  }

  @Test
  void awaitCoversWhatWasSetOffByWhatWasSetOff() {
    lanes.run(
        () -> {
          BusinessClock.at(
              PAST,
              () -> lanes.afterCommit(() -> lanes.listener(() -> lanes.listener(this::note))));
          lanes.await();
          assertThat(done).containsExactly("noted");
        });
  }

  @Test
  void aStepThatFailsHoldsUpNobody() {
    lanes.run(
        () -> {
          BusinessClock.at(
              PAST,
              () -> {
                lanes.listener(
                    () -> {
                      throw new IllegalStateException("on purpose");
                    });
                lanes.listener(this::note);
              });
        });

    assertThat(done).containsExactly("noted");
  }

  @Test
  void onlyHistoryThatIsToldInLanesUsesThem() {
    BusinessClock.at(PAST, () -> assertThat(lanes.inUse()).isFalse());
    lanes.run(() -> assertThat(lanes.inUse()).isFalse());
    lanes.run(() -> BusinessClock.at(PAST, () -> assertThat(lanes.inUse()).isTrue()));
  }

  private void note() {
    done.add("noted");
  }
}
