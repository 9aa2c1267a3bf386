package dev.halfmillion.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.outbox.Rehearsal.Rehearsed;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.Statements;
import dev.halfmillion.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a listener does and the end of its publication are one; nothing is lost or done twice. */
@HalfmillionTest
class OutboxModuleTests {

  @Autowired ApplicationEventPublisher events;
  @Autowired Transactions transactions;
  @Autowired PlatformTransactionManager manager;
  @Autowired Rehearsal rehearsal;
  @Autowired AuditLog audit;
  @Autowired FailedEventPublications failed;
  @Autowired IncompleteEventPublications incomplete;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final String key = "rehearsal-" + Ids.next();
  private JdbcClient outside;

  @BeforeEach
  void somebodyLooksFromOutside() {
    outside =
        JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.server()
                    .address(jdbc.sql("SELECT DATABASE()").query(String.class).single()),
                TestDatabase.server().user(),
                TestDatabase.server().password()));
  }

  @Test
  void whileAListenerIsAtWorkItsPublicationStandsAndItsWorkIsNotSeen() {
    CompletableFuture<List<Integer>> seen = new CompletableFuture<>();
    rehearsal.wish(key, () -> seen.complete(List.of(waiting(), heard())));

    publish();

    assertThat(seen).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(List.of(1, 0));
    awaitEnd(0, 1);
  }

  @Test
  void whatFailsIsUndoneAndMarkedAndDoneOnceWhenItIsSubmittedAgain() {
    rehearsal.wish(key, OutboxModuleTests::fail);
    publish();
    await(() -> assertThat(states()).containsExactly("FAILED"));
    assertThat(heard()).isZero();

    rehearsal.wish(key, () -> {});
    failed.resubmit(ResubmissionOptions.defaults());

    awaitEnd(0, 1);
  }

  @Test
  void aTransactionThatIsCutOffLeavesThePublication() {
    rehearsal.wish(key, this::cutOff);

    publish();

    await(() -> assertThat(states()).containsExactly("FAILED"));
    assertThat(heard()).isZero();
    rehearsal.wish(key, () -> {});
    failed.resubmit(ResubmissionOptions.defaults());
    awaitEnd(0, 1);
  }

  @Test
  void whatADeadProcessLeftIsSubmittedAgainWhenItMustBeLost() {
    Instant now = clock.instant();
    String justNow = left("PUBLISHED", now);
    left("PUBLISHED", now.minus(Publications.LOST).minusSeconds(1));

    incomplete.resubmitIncompletePublicationsOlderThan(Publications.LOST);

    await(() -> assertThat(heard()).isEqualTo(1));
    assertThat(identifiers()).containsExactly(justNow);
    delete(justNow);
  }

  @Test
  void whatDiedWhenItWasSubmittedAgainIsSubmittedOnceMore() {
    left("RESUBMITTED", clock.instant().minus(Publications.LOST).minusSeconds(1));

    incomplete.resubmitIncompletePublicationsOlderThan(Publications.LOST);

    awaitEnd(0, 1);
  }

  @Test
  void whoeverEndsAPublicationSecondHasDoneNothing() {
    CompletableFuture<Integer> end = new CompletableFuture<>();
    rehearsal.wish(
        key,
        () -> {
          identifiers().forEach(this::delete);
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                  end.complete(status);
                }
              });
        });

    publish();

    assertThat(end)
        .succeedsWithin(Duration.ofSeconds(10))
        .isEqualTo(TransactionSynchronization.STATUS_ROLLED_BACK);
    assertThat(heard()).isZero();
  }

  @Test
  void aTransactionWithinAListenersEndsNothing() {
    TransactionTemplate own = new TransactionTemplate(manager);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    rehearsal.wish(
        key,
        () -> {
          own.executeWithoutResult(
              _ -> audit.record(null, "test.rehearsed", "own " + key, "Within"));
          fail();
        });

    publish();

    await(() -> assertThat(states()).containsExactly("FAILED"));
    assertThat(audit.of("own " + key)).hasSize(1);
    rehearsal.wish(key, () -> {});
    failed.resubmit(ResubmissionOptions.defaults());
    awaitEnd(0, 1);
  }

  @Test
  void allThatATransactionPublishesIsOneStatementAtItsEnd() throws Exception {
    List<String> sent =
        Statements.during(
                () ->
                    transactions.call(
                        () -> {
                          events.publishEvent(new Rehearsed(key));
                          events.publishEvent(new Rehearsed("second " + key));
                          audit.record(null, "test.rehearsed", "first " + key, "Written before");
                          return true;
                        }))
            .stream()
            .map(Statements.Sent::sql)
            .toList();

    assertThat(sent.getLast()).contains("INSERT INTO EVENT_PUBLICATION");
    assertThat(sent).filteredOn(sql -> sql.contains("EVENT_PUBLICATION")).hasSize(1);
    await(() -> assertThat(audit.of("second " + key)).hasSize(1));
    awaitEnd(0, 1);
  }

  @Test
  void manyEventsOfATransactionAreFewStatements() throws Exception {
    List<Statements.Sent> sent =
        Statements.during(
            () ->
                transactions.call(
                    () -> {
                      for (int i = 0; i < 60; i++) {
                        events.publishEvent(new Rehearsed(i == 0 ? key : key + " " + i));
                      }
                      return true;
                    }));

    assertThat(sent).filteredOn(one -> one.sql().startsWith("INSERT INTO EVENT_")).hasSize(3);
    await(() -> assertThat(audit.of(key + " 59")).hasSize(1));
    awaitEnd(0, 1);
  }

  @Test
  void whatIsRolledBackPublishesNothing() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions.run(
                    () -> {
                      events.publishEvent(new Rehearsed(key));
                      fail();
                    }));

    assertThat(identifiers()).isEmpty();
    assertThat(heard()).isZero();
  }

  private void publish() {
    transactions.run(() -> events.publishEvent(new Rehearsed(key)));
  }

  /** A row as a process leaves it that dies before its listener's commit. */
  private String left(String state, Instant begun) {
    String id = Ids.next().toString();
    outside
        .sql(
            """
            INSERT INTO EVENT_PUBLICATION (id, listener_id, event_type, serialized_event,
              publication_date, status, completion_attempts, last_resubmission_date)
            VALUES (:id, :listener, :type, :event, :begun, :state, 1, :begun)
            """)
        .param("id", id)
        .param("listener", Rehearsal.LISTENER)
        .param("type", Rehearsed.class.getName())
        .param("event", "{\"key\":\"" + key + "\"}")
        .param("begun", Sql.timestamp(begun))
        .param("state", state)
        .update();
    return id;
  }

  private void cutOff() {
    long own = jdbc.sql("SELECT CONNECTION_ID()").query(Long.class).single();
    TestDatabase.administer("KILL CONNECTION " + own);
  }

  private static void fail() {
    throw new IllegalStateException("As the test wishes");
  }

  private void awaitEnd(int waiting, int heard) {
    await(() -> assertThat(List.of(waiting(), heard())).isEqualTo(List.of(waiting, heard)));
  }

  private static void await(org.awaitility.core.ThrowingRunnable truth) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(truth);
  }

  private void delete(String id) {
    outside.sql("DELETE FROM EVENT_PUBLICATION WHERE id = :id").param("id", id).update();
  }

  private int waiting() {
    return identifiers().size();
  }

  private List<String> identifiers() {
    return column("id");
  }

  private List<String> states() {
    return column("status");
  }

  private List<String> column(String name) {
    return outside
        .sql(
            "SELECT "
                + name
                + " FROM EVENT_PUBLICATION WHERE serialized_event LIKE :event"
                + " AND listener_id = :listener")
        .param("event", "%\"" + key + "\"%")
        .param("listener", Rehearsal.LISTENER)
        .query(String.class)
        .list();
  }

  private int heard() {
    return outside
        .sql("SELECT COUNT(*) FROM audit_entry WHERE subject = :subject")
        .param("subject", key)
        .query(Integer.class)
        .single();
  }
}
