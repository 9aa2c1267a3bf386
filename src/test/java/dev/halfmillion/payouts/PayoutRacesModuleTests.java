package dev.halfmillion.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.PayoutStory.Purse;
import dev.halfmillion.payouts.RecordedSettlements.Recorder;
import dev.halfmillion.payouts.RecordedSettlements.Told;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people press the same button, or two buttons that contradict, at the same moment. */
@PayoutTest
class PayoutRacesModuleTests {

  @Autowired PayoutStory story;
  @Autowired Payouts payouts;
  @Autowired PayoutBatches batches;
  @Autowired PayoutExports exports;
  @Autowired PayoutReferences references;
  @Autowired Transactions transactions;
  @Autowired Recorder told;
  @Autowired JdbcClient jdbc;

  private UserId maker;
  private UserId checker;

  @BeforeEach
  void staff() {
    maker = story.finance("Priya");
    checker = story.finance("Arvind");
  }

  @RepeatedTest(3)
  void twoPreparationsAtOnceSetTheMoneyAsideOnce() throws Exception {
    UserId kavya = story.payee("Kavya", 100_000);
    UUID claim = UUID.randomUUID();

    List<String> outcomes = together(6, () -> prepare(kavya, claim));

    assertThat(outcomes).containsOnlyOnce("done");
    assertThat(outcomes).filteredOn(o -> !o.equals("done")).containsOnly("payouts.balance");
    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 0, 100_000));
  }

  @RepeatedTest(3)
  void theSameClaimIsNotHeldTwiceEvenWhereMoneyWouldSuffice() throws Exception {
    UserId kavya = story.payee("Kavya", 1_000_000);
    UUID claim = UUID.randomUUID();

    List<String> outcomes = together(6, () -> prepare(kavya, claim));

    assertThat(outcomes).containsOnlyOnce("done");
    assertThat(outcomes).filteredOn(o -> !o.equals("done")).containsOnly("payouts.claimed");
    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 900_000, 100_000));
  }

  @RepeatedTest(3)
  void twoApproversAtOnceApproveOnce() throws Exception {
    BatchId batch = story.submitted(maker, story.payee("Kavya", 100));
    String hash = batches.linesHash(batch);
    List<UserId> checkers = new ArrayList<>(List.of(checker, story.finance("Third")));

    List<String> outcomes =
        together(
            2,
            () -> {
              UserId by;
              synchronized (checkers) {
                by = checkers.removeFirst();
              }
              batches.approve(batch, by, hash);
            });

    assertThat(outcomes).containsExactlyInAnyOrder("done", "payouts.batch-state");
  }

  @RepeatedTest(3)
  void approvingWhileALineIsTakenOutNeverApprovesWhatNobodySaw() throws Exception {
    UserId kavya = story.payee("Kavya", 100);
    UserId ritu = story.payee("Ritu", 200);
    BatchId batch = story.submitted(maker, kavya, ritu);
    String hash = batches.linesHash(batch);
    PayoutId line = lineOf(batch, ritu);
    List<Runnable> jobs =
        new ArrayList<>(
            List.of(
                () -> batches.approve(batch, checker, hash),
                () -> batches.takeOut(line, maker, "Asked to wait")));

    together(
        2,
        () -> {
          Runnable job;
          synchronized (jobs) {
            job = jobs.removeFirst();
          }
          job.run();
        });

    assertThat(state(batch)).isEqualTo("SUBMITTED");
    assertThat(story.purse(ritu)).isEqualTo(new Purse(0, 200, 0));
  }

  @RepeatedTest(3)
  void exportingWhileItIsSentBackDoesOneOfThem() throws Exception {
    UserId kavya = story.payee("Kavya", 100);
    BatchId batch = story.submitted(maker, kavya);
    batches.approve(batch, checker, batches.linesHash(batch));
    List<Runnable> jobs =
        new ArrayList<>(
            List.of(
                () -> exports.export(batch, maker),
                () -> batches.sendBack(batch, checker, "Not today")));

    List<String> outcomes =
        together(
            2,
            () -> {
              Runnable job;
              synchronized (jobs) {
                job = jobs.removeFirst();
              }
              job.run();
            });

    assertThat(outcomes).containsExactlyInAnyOrder("done", "payouts.batch-state");
    boolean exported = state(batch).equals("EXPORTED");
    assertThat(story.purse(kavya))
        .isEqualTo(exported ? new Purse(0, 0, 100) : new Purse(0, 100, 0));
  }

  @Test
  void oneReferenceForTwoLinesAtOncePaysOne() throws Exception {
    UserId kavya = story.payee("Kavya", 100);
    UserId ritu = story.payee("Ritu", 100);
    List<PayoutId> lines = new ArrayList<>();
    for (UserId payee : List.of(kavya, ritu)) {
      lines.add(lineOf(exported(payee), payee));
    }
    long bank = story.bank();

    List<String> outcomes =
        together(
            2,
            () -> {
              PayoutId line;
              synchronized (lines) {
                line = lines.removeFirst();
              }
              references.enter(line, "RACE" + kavya.value().toString().substring(24), maker);
            });

    assertThat(outcomes).containsExactlyInAnyOrder("done", "payouts.reference-used");
    assertThat(story.bank()).isEqualTo(bank - 100);
  }

  @Test
  void theSameReferenceEnteredManyTimesAtOncePaysOnce() throws Exception {
    UserId kavya = story.payee("Kavya", 100);
    PayoutId line = lineOf(exported(kavya), kavya);
    long bank = story.bank();
    String utr = "MANY" + kavya.value().toString().substring(24);

    assertThat(together(8, () -> references.enter(line, utr, maker))).containsOnly("done");

    assertThat(story.bank()).isEqualTo(bank - 100);
    assertThat(told.of(line)).extracting(Told::what).containsExactly("paid");
  }

  @Test
  void batchesOpenedAtOnceGetNumbersOfTheirOwn() throws Exception {
    List<BatchId> opened = java.util.Collections.synchronizedList(new ArrayList<>());

    assertThat(together(8, () -> opened.add(batches.open(maker)))).containsOnly("done");

    assertThat(opened.stream().map(b -> field(b, "number")).distinct()).hasSize(8);
  }

  private void prepare(UserId kavya, UUID claim) {
    transactions.run(
        () -> {
          BatchId batch = batches.open(maker);
          batches.addLine(batch, kavya, Money.paise(100_000), List.of(claim));
          batches.submit(batch, maker);
        });
  }

  private BatchId exported(UserId payee) {
    BatchId batch = story.submitted(maker, payee);
    batches.approve(batch, checker, batches.linesHash(batch));
    exports.export(batch, maker);
    return batch;
  }

  /** Runs an action in several threads that begin together: "done", or the code of the refusal. */
  private static List<String> together(int threads, Runnable action) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    Callable<String> one =
        () -> {
          start.await(20, TimeUnit.SECONDS);
          action.run();
          return "done";
        };
    List<String> outcomes = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<String>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(pool.submit(one));
      }
      for (Future<String> future : futures) {
        outcomes.add(outcome(future));
      }
    }
    return outcomes;
  }

  private static String outcome(Future<String> future) throws Exception {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Refusal refusal) {
        return refusal.code();
      }
      throw failed;
    }
  }

  private PayoutId lineOf(BatchId batch, UserId payee) {
    return jdbc.sql("SELECT id FROM payouts_line WHERE batch_id = :batch AND payee_id = :payee")
        .param("batch", Ids.bytes(batch.value()))
        .param("payee", Ids.bytes(payee.value()))
        .query((row, n) -> new PayoutId(Ids.uuid(row, "id")))
        .single();
  }

  private String state(BatchId batch) {
    return field(batch, "state");
  }

  private String field(BatchId batch, String column) {
    return jdbc.sql("SELECT " + column + " FROM payouts_batch WHERE id = :id")
        .param("id", Ids.bytes(batch.value()))
        .query(String.class)
        .single();
  }
}
