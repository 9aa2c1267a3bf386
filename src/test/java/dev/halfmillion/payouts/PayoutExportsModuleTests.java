package dev.halfmillion.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.payouts.PayoutMethod.Rail;
import dev.halfmillion.payouts.PayoutStory.Purse;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PayoutTest
class PayoutExportsModuleTests {

  @Autowired PayoutStory story;
  @Autowired Payees payees;
  @Autowired Payouts payouts;
  @Autowired PayoutBatches batches;
  @Autowired PayoutExports exports;
  @Autowired AuditLog audit;
  @Autowired Batches batchRows;
  @Autowired Lines lines;
  @Autowired PayoutSecrets secrets;
  @Autowired PayoutDesk desk;
  @Autowired Transactions transactions;
  @Autowired Settings settings;
  @Autowired Academy academy;

  private UserId maker;
  private UserId checker;

  @BeforeEach
  void staff() {
    maker = story.finance("Priya");
    checker = story.finance("Arvind");
  }

  @Test
  void theBankFileCarriesEveryAccountAsItWasFrozen() {
    UserId kavya = payee(new BankAccount("Kavya Nair", "000123456789", "SBIN0000456"), 1_992_217);
    UserId ritu = payee(new UpiId("ritu.saxena@okicici"), 5);
    BatchId batch = exported(kavya, ritu);
    String number = number(batch);

    assertThat(exports.file(batch, Rail.BANK, maker).split("\r\n"))
        .containsExactly(
            "\"Beneficiary name\",\"Account number\",\"IFSC\",\"Amount\",\"Narration\",\"Our"
                + " reference\"",
            "\"Kavya Nair\",\"000123456789\",\"SBIN0000456\",\"19922.17\",\"%s %s-001\",\"%s-001\""
                .formatted(academy.name(), number, number));
    assertThat(exports.file(batch, Rail.UPI, maker).split("\r\n"))
        .containsExactly(
            "\"Beneficiary name\",\"UPI id\",\"Amount\",\"Narration\",\"Our reference\"",
            "\"Legal Name\",\"ritu.saxena@okicici\",\"0.05\",\"%s %s-002\",\"%s-002\""
                .formatted(academy.name(), number, number));
  }

  @Test
  void aNameThatIsAFormulaIsHarmlessInASpreadsheet() {
    UserId mallory =
        payee(new BankAccount("=HYPERLINK(\"http://x\";\"y\"),b", "123456789", "SBIN0000456"), 100);
    BatchId batch = exported(mallory);

    String row = exports.file(batch, Rail.BANK, maker).split("\r\n")[1];
    assertThat(row).startsWith("\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\"),b\",\"123456789\"");
  }

  @Test
  void aMethodChangedAfterwardsDoesNotMoveMoneyInTheBatch() {
    UserId kavya = payee(new BankAccount("Kavya", "111111111111", "SBIN0000456"), 100);
    BatchId batch = story.submitted(maker, kavya);
    payees.enterMethod(kavya, new BankAccount("Kavya", "999999999999", "SBIN0000456"), kavya);
    batches.approve(batch, checker, batches.linesHash(batch));
    exports.export(batch, maker);

    assertThat(exports.file(batch, Rail.BANK, maker))
        .contains("111111111111")
        .doesNotContain("999999999999");
  }

  @Test
  void everyDownloadIsNotedWithWhoTookIt() {
    BatchId batch = exported(story.payee("Kavya", 100));
    exports.file(batch, Rail.BANK, checker);

    assertThat(audit.of(batch.toString()))
        .filteredOn(entry -> entry.action().equals("payouts.downloaded"))
        .singleElement()
        .extracting(AuditEntry::actor)
        .isEqualTo(checker);
  }

  @Test
  void thereIsNoFileBeforeTheBatchIsExported() {
    BatchId batch = story.submitted(maker, story.payee("Kavya", 100));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> exports.file(batch, Rail.BANK, maker))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("payouts.batch-state"));
  }

  @ParameterizedTest
  @EnumSource(value = Mode.class, mode = EnumSource.Mode.EXCLUDE, names = "DEMO")
  void outsideTheDemoNothingLeavesUntilTaxIsWithheld(Mode mode) {
    UserId kavya = story.payee("Kavya", 100);
    BatchId batch = story.submitted(maker, kavya);
    batches.approve(batch, checker, batches.linesHash(batch));
    PayoutExports real =
        new PayoutExports(
            batchRows,
            lines,
            secrets,
            desk,
            transactions,
            new Settings(mode, settings.data(), settings.baseUrl()),
            academy);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> real.export(batch, maker))
        .satisfies(
            refusal ->
                assertThat(refusal.sentence()).contains("does not withhold tax", "Nothing was"));
    assertThat(story.purse(kavya)).isEqualTo(new Purse(0, 0, 100));
    assertThat(lines.of(batch, LineState.ALLOCATED)).hasSize(1);
  }

  private UserId payee(PayoutMethod method, long paise) {
    UserId user = story.person("Payee");
    payees.enterPerson(user, "Legal Name", PayoutStory.newPan(), user);
    payees.enterMethod(user, method, user);
    story.earn(user, paise);
    return user;
  }

  private BatchId exported(UserId... receivers) {
    BatchId batch = story.submitted(maker, receivers);
    batches.approve(batch, checker, batches.linesHash(batch));
    exports.export(batch, maker);
    return batch;
  }

  private String number(BatchId batch) {
    return List.copyOf(lines.sent(batch)).getFirst().number().replaceAll("-[0-9]+$", "");
  }
}
