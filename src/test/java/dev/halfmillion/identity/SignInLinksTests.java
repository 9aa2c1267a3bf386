package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HalfmillionTest
class SignInLinksTests {

  @Autowired SignInLinks links;
  @Autowired UserRegistration registration;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void looksAsOftenAsYouLikeAndSignsInOnce() {
    UserId user = user("once");
    String token = token(links.create(user, mail("once"), "/learn"));

    assertThat(links.look(token)).contains(new StoredLink(user, new LocalPath("/learn"), 0));
    assertThat(links.look(token)).isPresent();
    assertThat(links.redeem(token))
        .as("the first proof ends what began before")
        .contains(new StoredLink(user, new LocalPath("/learn"), 1));
    assertThat(links.redeem(token)).isEmpty();
    assertThat(links.look(token)).isEmpty();
  }

  @Test
  void signsInOnceThoughManyPressAtOnce() throws Exception {
    String token = token(links.create(user("race"), mail("race"), "/learn"));

    try (ExecutorService pool = Executors.newFixedThreadPool(12)) {
      List<Future<Boolean>> presses =
          IntStream.range(0, 12)
              .mapToObj(i -> pool.submit(() -> links.redeem(token).isPresent()))
              .toList();
      int signedIn = 0;
      for (Future<Boolean> press : presses) {
        signedIn += press.get() ? 1 : 0;
      }
      assertThat(signedIn).isEqualTo(1);
    }
  }

  @Test
  void runsOut() {
    UserId user = user("late");
    String shortLived = token(links.create(user, mail("late"), "/learn"));
    String longLived = token(links.create(user, mail("late"), "/learn", SignInLinks.LONG));

    clock.advance(Duration.ofMinutes(29));
    assertThat(links.look(shortLived)).isPresent();
    clock.advance(Duration.ofMinutes(2));
    assertThat(links.look(shortLived)).isEmpty();
    assertThat(links.redeem(shortLived)).isEmpty();
    assertThat(links.look(longLived)).isPresent();
    clock.advance(Duration.ofDays(7));
    assertThat(links.redeem(longLived)).isEmpty();
  }

  @Test
  void keepsNoTokenThatCouldBeStolenFromTheDatabase() {
    UserId user = user("hashed");
    String token = token(links.create(user, mail("hashed"), "/learn"));

    byte[] kept =
        jdbc.sql("SELECT token_hash FROM identity_sign_in_link WHERE user_id = :user")
            .param("user", Ids.bytes(user.value()))
            .query(byte[].class)
            .single();
    assertThat(kept).isEqualTo(new SecretToken(token).hash()).hasSize(32);
  }

  @Test
  void canAllBeWithdrawn() {
    UserId user = user("withdrawn");
    String token = token(links.create(user, mail("withdrawn"), "/learn"));

    links.withdrawAll(user);

    assertThat(links.redeem(token)).isEmpty();
  }

  @Test
  void knowsNothingOfOtherTokens() {
    assertThat(links.look("")).isEmpty();
    assertThat(links.look("A".repeat(43))).isEmpty();
    assertThat(links.look("A".repeat(42) + "\u0000")).isEmpty();
    assertThat(links.redeem("x".repeat(100_000))).isEmpty();
  }

  @Test
  void leadsNowhereElse() {
    UserId user = user("elsewhere");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> links.create(user, mail("elsewhere"), "https://evil.example"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> links.create(user, mail("elsewhere"), "/learn", Duration.ofDays(8)));
  }

  private UserId user(String name) {
    return registration.ensure(mail(name), name, null);
  }

  private static String mail(String name) {
    return name + "@link.example.in";
  }

  private static String token(String path) {
    return path.substring("/sign-in/link/".length());
  }
}
