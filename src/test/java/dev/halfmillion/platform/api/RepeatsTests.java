package dev.halfmillion.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class RepeatsTests {

  private static final String KEY = "7b1f0a62-7f2c-4b6e-9a53-1f6a3d2c9e10";

  @Autowired Repeats repeats;
  @Autowired RepeatRows rows;
  @Autowired MovableClock clock;

  private final UserId asha = UserId.next();
  private final AtomicInteger done = new AtomicInteger();

  record Reply(int number, Instant at) {}

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void theSecondAnswersWhatTheFirstDid() {
    Reply first = reply(asha, KEY, "Thank you");

    assertThat(reply(asha, KEY, "Thank you")).isEqualTo(first);
    assertThat(done).hasValue(1);
  }

  @Test
  void twentyAtOnceAreOne() throws Exception {
    CyclicBarrier start = new CyclicBarrier(20);
    Callable<Reply> one =
        () -> {
          start.await();
          return reply(asha, KEY, "At once");
        };
    Set<Reply> answers = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> all =
          IntStream.range(0, 20).mapToObj(number -> threads.submit(one)).toList();
      for (Future<Reply> answer : all) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).hasSize(1);
    assertThat(done).hasValue(1);
  }

  @Test
  void aKeyIsOnePersonsOwn() {
    assertThat(reply(UserId.next(), KEY, "Hers")).isNotEqualTo(reply(asha, KEY, "His"));
    assertThat(done).hasValue(2);
  }

  @Test
  void withoutAKeyEachIsDone() {
    reply(asha, null, "Thank you");
    reply(asha, null, "Thank you");

    assertThat(done).hasValue(2);
  }

  @Test
  void aKeyOfAnotherRequestIsRefused() {
    reply(asha, KEY, "Thank you");

    assertThatThrownBy(() -> reply(asha, KEY, "Something else"))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("idempotency-key.reused"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "नमस्ते", "line\nbreak"})
  void whatIsNoKeyIsRefused(String key) {
    assertThatThrownBy(() -> reply(asha, key, "Thank you"))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("idempotency-key.invalid"));
  }

  @Test
  void whatFailedMayBeTriedAgain() {
    assertThatThrownBy(
            () ->
                repeats.once(
                    asha,
                    KEY,
                    "reply",
                    "Thank you",
                    Reply.class,
                    () -> {
                      throw Refusal.conflict("thread.closed", "It is closed.");
                    }))
        .isInstanceOf(Refusal.class);

    reply(asha, KEY, "Thank you");
    assertThat(done).hasValue(1);
  }

  @Test
  void keysAreForgottenAfterTwoMonths() {
    reply(asha, KEY, "Thank you");
    clock.advance(Duration.ofDays(61));
    while (rows.forget(clock.instant().minus(Duration.ofDays(60))) > 0) {}

    reply(asha, KEY, "Thank you");
    assertThat(done).hasValue(2);
  }

  private Reply reply(UserId who, String key, String text) {
    return repeats.once(
        who,
        key,
        "reply",
        text,
        Reply.class,
        () -> new Reply(done.incrementAndGet(), clock.instant()));
  }
}
