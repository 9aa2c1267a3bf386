package dev.halfmillion.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class AuditLogTests {

  @Autowired AuditLog audit;
  @Autowired Transactions transactions;

  @Test
  void tellsWhatWasDoneToASubjectNewestFirst() {
    UserId actor = UserId.next();
    audit.record(actor, "test.first", "tst_audit1", "The first deed");
    audit.record(null, "test.second", "tst_audit1", "The second deed");
    audit.record(actor, "test.other", "tst_audit2", "Another subject");

    assertThat(audit.of("tst_audit1"))
        .extracting(AuditEntry::action, AuditEntry::actor)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("test.second", null),
            org.assertj.core.groups.Tuple.tuple("test.first", actor));
  }

  @Test
  void cutsALongDetail() {
    audit.record(null, "test.long", "tst_audit3", "x".repeat(5_000));

    assertThat(audit.of("tst_audit3").getFirst().detail()).hasSize(1_000).endsWith("…");
  }

  @Test
  void sharesTheFateOfItsTransaction() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions.run(
                    () -> {
                      audit.record(null, "test.undone", "tst_audit4", "Never happened");
                      throw new IllegalStateException("undo");
                    }));

    assertThat(audit.of("tst_audit4")).isEmpty();
  }
}
