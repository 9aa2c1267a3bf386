package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class UserRegistrationTests {

  @Autowired UserRegistration registration;
  @Autowired UserDirectory directory;
  @Autowired Transactions transactions;

  @Test
  void makesAnUnknownPersonALearnerWithoutPassword() {
    UserId id =
        registration.ensure(" New.Person@Reg.Example.in", "  New \t Person ", "98450 12345");

    User user = directory.get(id);
    assertThat(user.email()).isEqualTo("new.person@reg.example.in");
    assertThat(user.name()).isEqualTo("New Person");
    assertThat(user.phone()).isEqualTo("+919845012345");
    assertThat(user.roles()).isEqualTo(Set.of(Role.LEARNER));
    assertThat(user.hasPassword()).isFalse();
    assertThat(user.suspended()).isFalse();
  }

  @Test
  void changesNothingOfAKnownPerson() {
    UserId first = registration.ensure("known@reg.example.in", "Known", "+919845000001");

    UserId again = registration.ensure("KNOWN@reg.example.in", "Somebody Else", "+919845000002");

    assertThat(again).isEqualTo(first);
    assertThat(directory.get(first).name()).isEqualTo("Known");
    assertThat(directory.get(first).phone()).isEqualTo("+919845000001");
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> registration.ensure("nobody", "Nobody", null))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("email.invalid"));
  }

  @Test
  void takesTheFirstPartOfTheAddressForAMissingName() {
    UserId id = registration.ensure("nameless@reg.example.in", " \u0000 ", null);

    assertThat(directory.get(id).name()).isEqualTo("nameless");
  }

  @Test
  void twoAtOnceAreOnePerson() throws Exception {
    int crowd = 16;
    for (int round = 0; round < 5; round++) {
      String email = "crowd" + round + "@reg.example.in";
      assertThat(Set.copyOf(atOnce(crowd, () -> registration.ensure(email, "Crowd", null))))
          .hasSize(1);
      assertThat(directory.findByEmail(email)).isPresent();
    }
  }

  @Test
  void twoAtOnceInsideLongerTransactionsAreOnePerson() throws Exception {
    Callable<UserId> purchase =
        () ->
            transactions.call(
                () -> {
                  UserId id = registration.ensure("slow@reg.example.in", "Slow", null);
                  assertThat(directory.find(id)).isPresent();
                  return id;
                });

    assertThat(Set.copyOf(atOnce(8, purchase))).hasSize(1);
  }

  @Test
  void isUndoneWithTheCallersTransaction() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                transactions.run(
                    () -> {
                      registration.ensure("undone@reg.example.in", "Undone", null);
                      throw new IllegalStateException("undo");
                    }));

    assertThat(directory.findByEmail("undone@reg.example.in")).isEmpty();
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<T> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      start.countDown();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
    }
    return results;
  }
}
