package dev.halfmillion.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHashingTests {

  private final PasswordHashing hashing = new PasswordHashing(2);

  @AfterEach
  void stop() {
    hashing.stop();
  }

  @Test
  void keepsNoPasswordAndKnowsItAgain() {
    String hash = hashing.hash("seven quiet herons over rice");

    assertThat(hash).startsWith("{argon2}$argon2id$").doesNotContain("herons");
    assertThat(hashing.hash("seven quiet herons over rice")).isNotEqualTo(hash);
    assertThat(hashing.matches("seven quiet herons over rice", hash)).isTrue();
    assertThat(hashing.matches("seven quiet herons over rica", hash)).isFalse();
    assertThat(hashing.isOutdated(hash)).isFalse();
  }

  @Test
  void neverMatchesWhereNoneIsSet() {
    assertThat(hashing.matches("a password that nobody has", null)).isFalse();
    assertThat(hashing.matches("", null)).isFalse();
  }

  @Test
  void knowsTheSameTextFromAnotherKeyboard() {
    String hash = hashing.hash("caf\u00e9 on the old pier");

    assertThat(hashing.matches("cafe\u0301 on the old pier", hash)).isTrue();
  }

  @Test
  void saysSoAtOnceWhenTooManyWait() throws Exception {
    int refused = 0;
    try (ExecutorService crowd = Executors.newFixedThreadPool(20)) {
      List<Future<Integer>> tries = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        tries.add(crowd.submit(this::statusOfOneTry));
      }
      for (Future<Integer> one : tries) {
        refused += one.get() == 503 ? 1 : 0;
      }
    }
    assertThat(refused).isBetween(1, 18);
  }

  private int statusOfOneTry() {
    try {
      hashing.matches("whatever it may be", null);
      return 200;
    } catch (Refusal busy) {
      assertThat(busy.retryAfter()).isPositive();
      return busy.status().value();
    }
  }
}
