package dev.halfmillion.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.PayoutStory.Purse;
import dev.halfmillion.payouts.RecordedSettlements.Recorder;
import dev.halfmillion.payouts.RecordedSettlements.Told;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PayoutTest
class PayoutBatchesModuleTests {

  @Autowired PayoutStory story;
  @Autowired Payouts payouts;
  @Autowired PayoutBatches batches;
  @Autowired PayoutExports exports;
  @Autowired Recorder told;
  @Autowired AuditLog audit;
  @Autowired JdbcClient jdbc;

  private UserId maker;
  private UserId checker;

  @BeforeEach
  void staff() {
    maker = story.finance("Priya");
    checker = story.finance("Arvind");
  }

  @Test
  void aCreditMovesPendingToAvailableOnceForEachCause() {
    UserId kavya = story.payee("Kavya");
    story.accrue(kavya, 135_525);

    for (int i = 0; i < 3; i++) {
      payouts.credit(kavya, Money.paise(135_525), "credit-once:" + kavya, Instant.EPOCH);
    }

    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 135_525, 0));
    assertThat(payouts.available(kavya)).isEqualTo(Money.paise(135_525));
  }

  @Test
  void aNegativeCreditTakesBackAndNothingDoesNothing() {
    UserId kavya = story.payee("Kavya", 135_525);

    payouts.credit(kavya, Money.paise(-67_763), "back:" + kavya, Instant.EPOCH);
    payouts.credit(kavya, Money.paise(0), "nothing:" + kavya, Instant.EPOCH);

    assertThat(story.purse(kavya)).isEqualTo(new Purse(67_763, 67_762, 0));
  }

  @Test
  void aLineSetsTheMoneyAsideAndFreezesTheBeneficiary() {
    UserId kavya = story.payee("Kavya Nair", 135_525);
    BatchId batch = batches.open(maker);

    PayoutId line =
        batches.addLine(
            batch,
            new LineRequest(
                kavya, Money.paise(135_525), Money.paise(67_763), List.of(UUID.randomUUID())));

    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 67_763, 67_762));
    assertThat(row(line, "gross_minor")).isEqualTo(67_762L);
    assertThat(row(line, "withheld_minor")).isEqualTo(0L);
    assertThat(row(line, "net_minor")).isEqualTo(67_762L);
    assertThat(row(line, "payee_name")).isEqualTo("Kavya Nair");
    assertThat((String) row(line, "beneficiary_text")).startsWith("HDFC ••");
  }

  @Test
  void addingTheSameLineAgainIsTheSameLine() {
    UserId kavya = story.payee("Kavya", 50_000);
    BatchId batch = batches.open(maker);

    PayoutId line = batches.addLine(batch, kavya, Money.paise(50_000), List.of());
    assertThat(batches.addLine(batch, kavya, Money.paise(50_000), List.of())).isEqualTo(line);

    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 0, 50_000));
    refused("payouts.twice", () -> batches.addLine(batch, kavya, Money.paise(10), List.of()));
  }

  @Test
  void whoGaveNoDetailsIsRefusedWithTheReason() {
    UserId stranger = story.person("Nobody");
    UserId nameOnly = story.person("Name");
    story.earn(stranger, 100_000);
    BatchId batch = batches.open(maker);

    assertThat(payouts.reasonNotPayable(stranger))
        .hasValue("Legal name, PAN and bank or UPI details are missing");
    assertThat(payouts.reasonNotPayable(nameOnly)).isPresent();
    refused(
        "payouts.not-payable",
        () -> batches.addLine(batch, stranger, Money.paise(100_000), List.of()));
    assertThat(story.purse(stranger)).isEqualTo(new Purse(0, 100_000, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {100_001, 100_000_000_000L})
  void nobodyIsPaidMoreThanTheBooksHold(long paise) {
    UserId kavya = story.payee("Kavya", 100_000);
    BatchId batch = batches.open(maker);

    refused("payouts.balance", () -> batches.addLine(batch, kavya, Money.paise(paise), List.of()));
    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 100_000, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, -135_525})
  void nothingAndLessIsNeverPaid(long paise) {
    UserId kavya = story.payee("Kavya", 100_000);
    BatchId batch = batches.open(maker);

    refused("payouts.nothing", () -> batches.addLine(batch, kavya, Money.paise(paise), List.of()));
  }

  @Test
  void aClaimIsHeldByOneLineAtATime() {
    UUID claim = UUID.randomUUID();
    UserId kavya = story.payee("Kavya", 100_000);
    BatchId first = batches.open(maker);
    batches.addLine(first, kavya, Money.paise(40_000), List.of(claim));
    BatchId second = batches.open(maker);

    refused(
        "payouts.claimed",
        () -> batches.addLine(second, kavya, Money.paise(40_000), List.of(claim)));
    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 60_000, 40_000));

    batches.sendBack(first, checker, "Wrong month");
    batches.addLine(second, kavya, Money.paise(40_000), List.of(claim));
    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 60_000, 40_000));
  }

  @Test
  void whoPreparedABatchNeverApprovesIt() {
    UserId other = story.finance("Other");
    BatchId batch = batches.open(maker);
    batches.addLine(batch, story.payee("Kavya", 100), Money.paise(100), List.of());
    batches.submit(batch, other);
    String hash = batches.linesHash(batch);

    refused("payouts.maker", () -> batches.approve(batch, maker, hash));
    refused("payouts.maker", () -> batches.approve(batch, other, hash));
    assertThat(state(batch)).isEqualTo("SUBMITTED");

    batches.approve(batch, checker, hash);
    assertThat(state(batch)).isEqualTo("APPROVED");
  }

  @Test
  void onlyFinanceAndTheOwnerApproveWhateverDoorTheyComeBy() {
    BatchId batch = story.submitted(maker, story.payee("Kavya", 100));
    String hash = batches.linesHash(batch);

    for (Role role : List.of(Role.LEARNER, Role.AFFILIATE, Role.SUPPORT, Role.INSTRUCTOR)) {
      UserId person = story.person("Somebody", role);
      refused("payouts.finance", () -> batches.approve(batch, person, hash));
      refused("payouts.finance", () -> batches.sendBack(batch, person, "x"));
      refused("payouts.finance", () -> exports.export(batch, person));
    }
    refused("payouts.finance", () -> batches.approve(batch, UserId.next(), hash));

    batches.approve(batch, story.person("Owner", Role.OWNER), hash);
    assertThat(state(batch)).isEqualTo("APPROVED");
  }

  @Test
  void anApprovalIsOfTheLinesThatWereSeen() {
    UserId kavya = story.payee("Kavya", 100);
    UserId ritu = story.payee("Ritu", 200);
    BatchId batch = story.submitted(maker, kavya, ritu);
    String seen = batches.linesHash(batch);
    batches.takeOut(lineOf(batch, ritu), maker, "Asked to wait");

    refused("payouts.lines-changed", () -> batches.approve(batch, checker, seen));
    batches.approve(batch, checker, batches.linesHash(batch));
    assertThat(state(batch)).isEqualTo("APPROVED");
  }

  @Test
  void changingALineEndsTheApproval() {
    UserId kavya = story.payee("Kavya", 100);
    UserId ritu = story.payee("Ritu", 200);
    BatchId batch = story.submitted(maker, kavya, ritu);
    batches.approve(batch, checker, batches.linesHash(batch));

    batches.takeOut(lineOf(batch, ritu), maker, "Asked to wait");

    assertThat(state(batch)).isEqualTo("SUBMITTED");
    refused("payouts.batch-state", () -> exports.export(batch, maker));
    assertThat(story.purse(ritu)).isEqualTo(new Purse(0, 200, 0));
    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 0, 100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net_minor = net_minor + 1",
        "gross_minor = gross_minor + 1",
        "beneficiary_encrypted = REVERSE(beneficiary_encrypted)",
        "rail = 'UPI'",
        "position = position + 7",
        "state = 'RELEASED'"
      })
  void aLineChangedInTheDatabaseDoesNotLeave(String change) {
    UserId kavya = story.payee("Kavya", 100);
    BatchId batch = story.submitted(maker, kavya, story.payee("Ritu", 200));
    batches.approve(batch, checker, batches.linesHash(batch));
    jdbc.sql("UPDATE payouts_line SET " + change + " WHERE id = :id")
        .param("id", Ids.bytes(lineOf(batch, kavya).value()))
        .update();

    refused("payouts.lines-changed", () -> exports.export(batch, maker));
    assertThat(state(batch)).isEqualTo("APPROVED");
  }

  @Test
  void sendingBackReturnsEverything() {
    UUID claim = UUID.randomUUID();
    UserId kavya = story.payee("Kavya", 100_000);
    BatchId batch = batches.open(maker);
    PayoutId line = batches.addLine(batch, kavya, Money.paise(100_000), List.of(claim));
    batches.submit(batch, maker);
    batches.approve(batch, checker, batches.linesHash(batch));

    batches.sendBack(batch, checker, "Bank is closed");
    batches.sendBack(batch, checker, "Bank is closed");

    assertThat(state(batch)).isEqualTo("SENT_BACK");
    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 100_000, 0));
    assertThat(told.of(line))
        .containsExactly(new Told("released", line, List.of(claim), "Bank is closed"));
    refused("payouts.batch-state", () -> batches.approve(batch, checker, "x"));
  }

  @Test
  void everyStepDoneTwiceIsDoneOnce() {
    UserId kavya = story.payee("Kavya", 100_000);
    BatchId batch = story.submitted(maker, kavya);
    batches.submit(batch, maker);
    String hash = batches.linesHash(batch);
    batches.approve(batch, checker, hash);
    batches.approve(batch, checker, hash);
    exports.export(batch, maker);
    exports.export(batch, maker);

    assertThat(audit.of(batch.toString()))
        .extracting(AuditEntry::action, AuditEntry::actor)
        .containsExactlyInAnyOrder(
            tuple("payouts.opened", maker),
            tuple("payouts.submitted", maker),
            tuple("payouts.approved", checker),
            tuple("payouts.exported", maker));
    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 0, 100_000));
  }

  @Test
  void anEmptyBatchIsNotSubmittedNorApproved() {
    refused("payouts.empty", () -> batches.submit(batches.open(maker), maker));

    UserId kavya = story.payee("Kavya", 100);
    BatchId batch = story.submitted(maker, kavya);
    batches.takeOut(lineOf(batch, kavya), maker, "Asked to wait");
    refused("payouts.empty", () -> batches.approve(batch, checker, batches.linesHash(batch)));
  }

  @Test
  void aBatchTakesNoLineOnceSubmitted() {
    BatchId batch = story.submitted(maker, story.payee("Kavya", 100));
    UserId late = story.payee("Late", 100);

    refused("payouts.batch-state", () -> batches.addLine(batch, late, Money.paise(100), List.of()));
    refused("payouts.batch-state", () -> exports.export(batch, checker));
  }

  @Test
  void numbersCountUpWithinTheYear() {
    List<String> numbers =
        List.of(batches.open(maker), batches.open(maker)).stream().map(this::number).toList();

    assertThat(numbers).allMatch(number -> number.matches("PO-[0-9]{4}-[0-9]{4}"));
    assertThat(Integer.parseInt(numbers.get(1).substring(8)))
        .isEqualTo(Integer.parseInt(numbers.get(0).substring(8)) + 1);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    refused("not-found", () -> batches.submit(BatchId.next(), maker));
    refused("not-found", () -> batches.takeOut(PayoutId.next(), maker, "x"));
  }

  private PayoutId lineOf(BatchId batch, UserId payee) {
    return jdbc.sql("SELECT id FROM payouts_line WHERE batch_id = :batch AND payee_id = :payee")
        .param("batch", Ids.bytes(batch.value()))
        .param("payee", Ids.bytes(payee.value()))
        .query((row, n) -> new PayoutId(Ids.uuid(row, "id")))
        .single();
  }

  private Object row(PayoutId line, String column) {
    return jdbc.sql("SELECT " + column + " FROM payouts_line WHERE id = :id")
        .param("id", Ids.bytes(line.value()))
        .query()
        .singleValue();
  }

  private String state(BatchId batch) {
    return field(batch, "state");
  }

  private String number(BatchId batch) {
    return field(batch, "number");
  }

  private String field(BatchId batch, String column) {
    return jdbc.sql("SELECT " + column + " FROM payouts_batch WHERE id = :id")
        .param("id", Ids.bytes(batch.value()))
        .query(String.class)
        .single();
  }

  private static void refused(String code, ThrowingCallable action) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(action)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
