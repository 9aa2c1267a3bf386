package dev.halfmillion.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.halfmillion.ledger.SealReport.Damage;
import dev.halfmillion.ledger.SealReport.Kind;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each tampering happens in a transaction that is rolled back, so that the books stay whole. */
@HalfmillionTest
class LedgerSealTests {

  private static final Instant NOON = Instant.parse("2026-11-23T06:30:00Z");

  @Autowired Ledger ledger;
  @Autowired LedgerSeal seal;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private final String party = "seal:" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void booksThatNobodyTouchedAreIntact() {
    long before = sealedSoFar();
    post("a");
    post("b");

    seal.seal();

    SealReport report = seal.verify();
    assertThat(report.damages()).isEmpty();
    assertThat(report.intact()).isTrue();
    assertThat(report.sealed()).isGreaterThanOrEqualTo(before + 2);
  }

  @Test
  void sealingAgainAddsNothing() {
    post("a");
    seal.seal();
    String head = seal.verify().head();

    assertThat(seal.seal()).isZero();
    assertThat(seal.verify().head()).isEqualTo(head);
  }

  @Test
  void manySealersAtOnceSealEachJournalOnce() {
    for (int i = 0; i < 20; i++) {
      post("n" + i);
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.submit(seal::seal);
      }
    }

    assertThat(seal.verify().intact()).isTrue();
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM ledger_journal j LEFT JOIN ledger_seal s"
                        + " ON s.journal_id = j.id WHERE s.journal_id IS NULL")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void anAlteredAmountIsFound() {
    JournalId journal = post("a");
    assertThat(
            damagesAfter(
                journal,
                "UPDATE ledger_entry SET amount_minor = amount_minor * 2 WHERE journal_id = :id"))
        .extracting(Damage::kind)
        .containsExactly(Kind.ALTERED);
  }

  @Test
  void aMovedDateIsFound() {
    JournalId journal = post("a");
    assertThat(
            damagesAfter(
                journal,
                "UPDATE ledger_journal SET occurred_at = '2026-03-31 00:00:00' WHERE id = :id"))
        .extracting(Damage::kind, Damage::journal)
        .containsExactly(tuple(Kind.ALTERED, journal));
  }

  @Test
  void aRemovedEntryIsFound() {
    JournalId journal = post("a");
    assertThat(
            damagesAfter(journal, "DELETE FROM ledger_entry WHERE journal_id = :id AND line = 1"))
        .extracting(Damage::kind)
        .containsExactly(Kind.ALTERED);
  }

  @Test
  void anAddedPairOfEntriesIsFound() {
    JournalId journal = post("a");
    assertThat(
            damagesAfter(
                journal,
                "INSERT INTO ledger_entry (journal_id, line, account_id, amount_minor)"
                    + " SELECT journal_id, line + 10, account_id, amount_minor"
                    + " FROM ledger_entry WHERE journal_id = :id"))
        .extracting(Damage::kind)
        .containsExactly(Kind.ALTERED);
  }

  @Test
  void aRemovedJournalIsFound() {
    JournalId journal = post("a");
    assertThat(
            damagesAfter(
                journal,
                "DELETE FROM ledger_entry WHERE journal_id = :id",
                "DELETE FROM ledger_journal WHERE id = :id"))
        .extracting(Damage::kind)
        .containsExactly(Kind.JOURNAL_REMOVED);
  }

  @Test
  void aJournalRemovedWithItsSealIsFound() {
    JournalId journal = post("a");
    post("b");
    assertThat(
            damagesAfter(
                journal,
                "DELETE FROM ledger_entry WHERE journal_id = :id",
                "DELETE FROM ledger_journal WHERE id = :id",
                "DELETE FROM ledger_seal WHERE journal_id = :id"))
        .extracting(Damage::kind)
        .contains(Kind.LINK_REMOVED);
  }

  @Test
  void theLastJournalRemovedWithItsSealIsFound() {
    post("a");
    JournalId last = post("b");
    seal.seal();
    assertThat(
            damagesAfter(
                last,
                "DELETE FROM ledger_entry WHERE journal_id = :id",
                "DELETE FROM ledger_journal WHERE id = :id",
                "DELETE FROM ledger_seal WHERE journal_id = :id"))
        .extracting(Damage::kind)
        .containsExactly(Kind.CUT_SHORT);
  }

  @Test
  void aJournalSlippedInBehindTheChainIsFound() {
    JournalId journal = post("a");
    UUID old = new UUID(0x0190_0000_0000_7000L, Ids.next().getLeastSignificantBits());
    assertThat(
            damages(
                journal,
                () ->
                    jdbc.sql(
                            "INSERT INTO ledger_journal (id, cause, about, description,"
                                + " occurred_at, posted_at, digest) SELECT :old, :cause, about,"
                                + " description, occurred_at, posted_at, digest"
                                + " FROM ledger_journal WHERE id = :id")
                        .param("old", Ids.bytes(old))
                        .param("cause", "slipped:" + party)
                        .param("id", Ids.bytes(journal.value()))
                        .update()))
        .extracting(Damage::kind)
        .containsExactly(Kind.SLIPPED_IN);
  }

  @Test
  void aCopiedHashDoesNotHideAChange() {
    JournalId first = post("a");
    JournalId second = post("b");
    assertThat(
            damages(
                second,
                () ->
                    jdbc.sql(
                            "UPDATE ledger_seal s JOIN ledger_seal f ON f.journal_id = :first"
                                + " SET s.hash = f.hash WHERE s.journal_id = :id")
                        .param("first", Ids.bytes(first.value()))
                        .param("id", Ids.bytes(second.value()))
                        .update()))
        .extracting(Damage::kind)
        .contains(Kind.ALTERED);
  }

  private List<Damage> damagesAfter(JournalId journal, String... statements) {
    return damages(
        journal,
        () ->
            List.of(statements)
                .forEach(sql -> jdbc.sql(sql).param("id", Ids.bytes(journal.value())).update()));
  }

  private List<Damage> damages(JournalId sealed, Runnable tampering) {
    seal.seal();
    assertThat(seal.verify().damages()).as("before tampering with " + sealed).isEmpty();
    return transactions.execute(
        status -> {
          tampering.run();
          status.setRollbackOnly();
          return seal.verify().damages();
        });
  }

  private long sealedSoFar() {
    return seal.verify().sealed();
  }

  private JournalId post(String name) {
    return ledger.post(
        Journal.because(name + ":" + party, NOON)
            .about(party)
            .saying("For the seal")
            .debit(AccountRef.asset("bank").of(party), Money.paise(500))
            .credit(AccountRef.income("revenue").of(party), Money.paise(500)));
  }
}
