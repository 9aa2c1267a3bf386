package dev.halfmillion.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class OpenStreamsTests {

  private final UserId asha = UserId.next();
  private final UserId ravi = UserId.next();

  private static void assertRefused(Supplier<OpenStreams.Stream> one, HttpStatus status) {
    assertThatThrownBy(() -> one.get().close())
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(status);
              assertThat(refused.retryAfter()).isNotNull();
            });
  }

  private static List<OpenStreams.Stream> open(int count, Supplier<OpenStreams.Stream> one) {
    List<OpenStreams.Stream> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      open.add(one.get());
    }
    return open;
  }

  @Test
  void onePersonHasSoManyAndLeavesTheOthersTheirs() {
    OpenStreams streams = new OpenStreams(256);
    List<OpenStreams.Stream> hers = open(OpenStreams.FOR_A_PERSON, () -> streams.to(asha));

    assertRefused(() -> streams.to(asha), HttpStatus.TOO_MANY_REQUESTS);
    streams.to(ravi).close();
    hers.removeFirst().close();
    hers.add(streams.to(asha));

    assertThat(streams.count()).isEqualTo(OpenStreams.FOR_A_PERSON);
    hers.forEach(OpenStreams.Stream::close);
    assertThat(streams.count()).isZero();
  }

  @Test
  void allTogetherHaveSoMany() {
    OpenStreams streams = new OpenStreams(4);
    List<OpenStreams.Stream> open = open(4, () -> streams.to(UserId.next()));
    assertRefused(() -> streams.to(asha), HttpStatus.SERVICE_UNAVAILABLE);

    open.forEach(OpenStreams.Stream::close);
    streams.to(asha).close();
    assertThat(streams.count()).isZero();
  }

  @Test
  void anIpv6NetworkCountsAsOneAddressHoweverManyItHas() {
    OpenStreams streams = new OpenStreams(256);
    int[] host = {0};
    open(OpenStreams.FOR_AN_ADDRESS, () -> streams.to("2001:db8:1:2::%x".formatted(++host[0])));

    assertRefused(() -> streams.to("2001:db8:1:2:ffff::1"), HttpStatus.TOO_MANY_REQUESTS);
    streams.to("2001:db8:1:3::1").close();
    assertThat(streams.count()).isEqualTo(OpenStreams.FOR_AN_ADDRESS);
  }

  @Test
  void strangersLeaveHalfToThoseWhoAreSignedIn() {
    OpenStreams streams = new OpenStreams(8);
    int[] host = {0};
    List<OpenStreams.Stream> strangers = open(4, () -> streams.to("203.0.113." + ++host[0]));

    assertRefused(() -> streams.to("198.51.100.1"), HttpStatus.SERVICE_UNAVAILABLE);
    open(4, () -> streams.to(asha)).forEach(OpenStreams.Stream::close);
    strangers.forEach(OpenStreams.Stream::close);
    open(4, () -> streams.to("198.51.100.1")).forEach(OpenStreams.Stream::close);
    assertThat(streams.count()).isZero();
  }
}
