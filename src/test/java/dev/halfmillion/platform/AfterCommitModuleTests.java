package dev.halfmillion.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.halfmillion.testing.HalfmillionTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@HalfmillionTest
class AfterCommitModuleTests {

  private static final Instant PAST = Instant.parse("2026-01-05T06:30:00Z");

  @Autowired AfterCommit afterCommit;
  @Autowired Transactions transactions;
  @Autowired BusinessClock clock;

  @Test
  void workStartsAfterTheCommitAndOutsideTheTransaction() throws Exception {
    CompletableFuture<Boolean> inTransaction = new CompletableFuture<>();
    transactions.run(
        () -> {
          afterCommit.start("test", () -> inTransaction.complete(active()));
          assertThat(inTransaction).isNotDone();
        });

    assertThat(inTransaction.get(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void whatIsRolledBackStartsNothing() {
    List<String> done = new ArrayList<>();
    BusinessClock.at(
        PAST,
        () ->
            assertThatIllegalStateException()
                .isThrownBy(
                    () ->
                        transactions.run(
                            () -> {
                              afterCommit.start("test", () -> done.add("work"));
                              throw new IllegalStateException("rolled back");
                            })));

    assertThat(done).isEmpty();
  }

  @Test
  void whereHistoryIsLoadedTheWorkIsDoneAtThatMomentBeforeTheCallerGoesOn() {
    List<Instant> moments = new ArrayList<>();
    BusinessClock.at(
        PAST,
        () -> {
          transactions.run(() -> afterCommit.start("test", () -> moments.add(clock.instant())));
          assertThat(moments).containsExactly(PAST);
          afterCommit.start("test", () -> moments.add(clock.instant()));
        });

    assertThat(moments).containsExactly(PAST, PAST);
  }

  @Test
  void workThatFailsDoesNotDisturbTheCaller() {
    BusinessClock.at(
        PAST,
        () ->
            afterCommit.start(
                "test",
                () -> {
                  throw new IllegalStateException("on purpose");
                }));
  }

  private static boolean active() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }
}
