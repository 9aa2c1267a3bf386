package dev.halfmillion.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class OpenStreamsTests {

  private final OpenStreams streams = new OpenStreams(4);

  private void assertRefused(String who, int most, HttpStatus status) {
    assertThatThrownBy(() -> streams.open(who, most).close())
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(status);
              assertThat(refused.retryAfter()).isNotNull();
            });
  }

  @Test
  void onePersonHasSoManyAndLeavesTheOthersTheirs() {
    List<OpenStreams.Stream> asha = new ArrayList<>();
    asha.add(streams.open("asha", 2));
    asha.add(streams.open("asha", 2));

    assertRefused("asha", 2, HttpStatus.TOO_MANY_REQUESTS);
    streams.open("ravi", 2).close();
    asha.removeFirst().close();
    asha.add(streams.open("asha", 2));

    assertThat(streams.count()).isEqualTo(2);
    asha.forEach(OpenStreams.Stream::close);
    assertThat(streams.count()).isZero();
  }

  @Test
  void allTogetherHaveSoMany() {
    List<OpenStreams.Stream> open = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      open.add(streams.open("learner " + i, 2));
    }
    assertRefused("one more", 2, HttpStatus.SERVICE_UNAVAILABLE);

    open.forEach(OpenStreams.Stream::close);
    streams.open("one more", 2).close();
    assertThat(streams.count()).isZero();
  }
}
