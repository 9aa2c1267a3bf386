package dev.halfmillion.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.payouts.PayoutStory.Purse;
import dev.halfmillion.payouts.RecordedSettlements.Recorder;
import dev.halfmillion.payouts.RecordedSettlements.Told;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
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
class PayoutReferencesModuleTests {

  @Autowired PayoutStory story;
  @Autowired PayoutBatches batches;
  @Autowired PayoutExports exports;
  @Autowired PayoutReferences references;
  @Autowired ReferenceImport imports;
  @Autowired Notifications notifications;
  @Autowired UserDirectory people;
  @Autowired Recorder told;
  @Autowired JdbcClient jdbc;

  private final UUID kavyasClaim = UUID.randomUUID();
  private UserId maker;
  private UserId kavya;
  private UserId ritu;
  private PayoutId toKavya;
  private PayoutId toRitu;
  private BatchId batch;

  @BeforeEach
  void twoLinesAreWithTheBank() {
    maker = story.finance("Priya");
    UserId checker = story.finance("Arvind");
    kavya = story.payee("Kavya", 135_525);
    ritu = story.payee("Ritu", 67_730);
    batch = batches.open(maker);
    toKavya = batches.addLine(batch, kavya, Money.paise(135_525), List.of(kavyasClaim));
    toRitu = batches.addLine(batch, ritu, Money.paise(67_730), List.of(UUID.randomUUID()));
    batches.submit(batch, maker);
    batches.approve(batch, checker, batches.linesHash(batch));
    exports.export(batch, maker);
  }

  @Test
  void aReferenceMarksTheLineAsPaidAndTheMoneyAsGone() {
    long bank = story.bank();
    String utr = utr();

    assertThat(references.enter(toKavya, utr.toLowerCase(), maker)).isTrue();

    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 0, 0));
    assertThat(story.bank()).isEqualTo(bank - 135_525);
    assertThat(told.of(toKavya))
        .containsExactly(new Told("paid", toKavya, List.of(kavyasClaim), utr));
    assertThat(notifications.about(toKavya.toString()))
        .singleElement()
        .extracting(MailNote::to)
        .isEqualTo(people.get(kavya).email());
  }

  @Test
  void theSameReferenceAgainChangesNothing() {
    String utr = utr();
    long bank = story.bank();

    references.enter(toKavya, utr, maker);
    assertThat(references.enter(toKavya, utr, maker)).isFalse();

    assertThat(story.bank()).isEqualTo(bank - 135_525);
    assertThat(told.of(toKavya)).hasSize(1);
  }

  @Test
  void aReferenceBelongsToOneLine() {
    String utr = utr();
    references.enter(toKavya, utr, maker);

    refused("payouts.reference-used", () -> references.enter(toRitu, utr, maker));
    refused("payouts.line-state", () -> references.enter(toKavya, utr(), maker));
    assertThat(story.purse(ritu)).isEqualTo(new Purse(0, 0, 67_730));
  }

  @Test
  void aBatchClosesWhenEveryLineIsSettled() {
    references.enter(toKavya, utr(), maker);
    assertThat(state()).isEqualTo("EXPORTED");

    references.returned(toRitu, "Account closed", maker);
    assertThat(state()).isEqualTo("CLOSED");
  }

  @Test
  void moneyThatComesBackAfterItWasPaidIsAvailableAgain() {
    long bank = story.bank();
    references.enter(toKavya, utr(), maker);

    references.returned(toKavya, "Account closed", maker);
    references.returned(toKavya, "Account closed", maker);

    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 135_525, 0));
    assertThat(story.bank()).isEqualTo(bank);
    assertThat(told.of(toKavya))
        .extracting(Told::what, Told::claims)
        .containsExactly(
            tuple("paid", List.of(kavyasClaim)), tuple("returned", List.of(kavyasClaim)));
    assertThat(notifications.about(toKavya.toString())).hasSize(2);
  }

  @Test
  void moneyThatTheBankNeverTookIsAvailableAgain() {
    long bank = story.bank();

    references.returned(toKavya, "Wrong IFSC", maker);

    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 135_525, 0));
    assertThat(story.bank()).isEqualTo(bank);
    refused("payouts.line-state", () -> references.enter(toKavya, utr(), maker));
  }

  @Test
  void returnedMoneyIsPaidInAnotherBatchWithItsClaims() {
    references.enter(toKavya, utr(), maker);
    references.returned(toKavya, "Account closed", maker);

    BatchId next = batches.open(maker);
    batches.addLine(next, kavya, Money.paise(135_525), List.of(kavyasClaim));

    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 0, 135_525));
  }

  @Test
  void aClosedBatchCanStillHaveMoneyComeBack() {
    references.enter(toKavya, utr(), maker);
    references.enter(toRitu, utr(), maker);
    references.returned(toKavya, "Account closed", maker);

    assertThat(state()).isEqualTo("CLOSED");
    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 135_525, 0));
  }

  @Test
  void onlyFinanceEntersReferences() {
    refused("payouts.finance", () -> references.enter(toKavya, utr(), kavya));
    refused("payouts.finance", () -> references.returned(toKavya, "x", kavya));
  }

  @Test
  void theBanksFileIsReadRowByRow() {
    String kavyas = utr();
    String csv =
        "\uFEFFSr,Our Reference,Amount,UTR\r\n"
            + "1,%s,1355.25,%s\r\n".formatted(number(toKavya), kavyas)
            + "2,'%s,677.30,%s\r\n".formatted(number(toRitu).toLowerCase(), kavyas)
            + "3,PO-2026-9999-001,1.00,%s\r\n".formatted(utr())
            + "4,,1.00,\r\n";

    ReferenceImport.Report report = imports.read(csv, maker);

    assertThat(report.paid()).isEqualTo(1);
    assertThat(report.problems())
        .extracting(ReferenceImport.Problem::row)
        .containsExactly(3L, 4L, 5L);
    assertThat(report.problems().getFirst().sentence())
        .isEqualTo("The reference %s belongs to %s already.".formatted(kavyas, number(toKavya)));
    assertThat(story.purse(ritu)).isEqualTo(new Purse(0, 0, 67_730));

    ReferenceImport.Report again = imports.read(csv, maker);
    assertThat(again.paid()).isZero();
    assertThat(again.known()).isEqualTo(1);
  }

  @Test
  void whatTheBankCallsFailedOrPaidInAnotherAmountIsNotMarkedAsPaid() {
    String csv =
        "Our Reference,Transaction Status,Amount,UTR\r\n"
            + "%s,FAILED,1355.25,%s\r\n".formatted(number(toKavya), utr())
            + "%s,Success,677.00,%s\r\n".formatted(number(toRitu), utr());

    ReferenceImport.Report report = imports.read(csv, maker);

    assertThat(report.paid()).isZero();
    assertThat(report.problems())
        .extracting(ReferenceImport.Problem::sentence)
        .containsExactly(
            "The bank says FAILED, so it is not marked as paid.",
            "The file says 677.00, the payout is ₹677.30. It is not marked as paid.");
    assertThat(imports.read(csv.replace("FAILED", "success"), maker).paid()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Our reference,UTR",
        "a,b\r\n1,2",
        "Our reference,Amount\r\nPO-2026-0001-001,2",
        "\"unclosed,UTR\r\n1,2",
        "\u0000\u0001\u0002"
      })
  void aFileThatIsNoneIsRefusedWithWhatItNeeds(String csv) {
    refused("payouts.import", () -> imports.read(csv, maker));
  }

  private static String utr() {
    return "HDFCN" + UUID.randomUUID().toString().substring(0, 13).replace("-", "").toUpperCase();
  }

  private String number(PayoutId payout) {
    return jdbc.sql(
            "SELECT CONCAT(b.number, '-', LPAD(l.position, 3, '0')) FROM payouts_line l"
                + " JOIN payouts_batch b ON b.id = l.batch_id WHERE l.id = :id")
        .param("id", Ids.bytes(payout.value()))
        .query(String.class)
        .single();
  }

  private String state() {
    return jdbc.sql("SELECT state FROM payouts_batch WHERE id = :id")
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
