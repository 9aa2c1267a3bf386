package dev.halfmillion.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.payouts.PayoutMethod.Rail;
import dev.halfmillion.platform.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Known secrets go all the way to the bank and are afterwards found nowhere in plain text. */
@PayoutTest
@ExtendWith(OutputCaptureExtension.class)
class PayoutCanaryModuleTests {

  private static final String PAN = "QZXCV7391W";
  private static final String ACCOUNT = "739182645509173";
  private static final String OTHER_ACCOUNT = "739182645509288";
  private static final String UPI = "canary.secret739@okcanary";

  @Autowired PayoutStory story;
  @Autowired Payees payees;
  @Autowired PayoutBatches batches;
  @Autowired PayoutExports exports;
  @Autowired PayoutReferences references;
  @Autowired Lines lines;
  @Autowired JdbcClient jdbc;

  @Test
  void noTableAndNoLogHoldsASecretInPlainText(CapturedOutput log) {
    UserId maker = story.finance("Priya");
    UserId checker = story.finance("Arvind");
    UserId byBank = payee(new BankAccount("Kavya", ACCOUNT, "HDFC0001234"));
    UserId byUpi = payee(new UpiId(UPI));
    BatchId batch = story.submitted(maker, byBank, byUpi);
    batches.approve(batch, checker, batches.linesHash(batch));
    exports.export(batch, maker);
    assertThat(exports.file(batch, Rail.BANK, maker)).contains(ACCOUNT);
    assertThat(exports.file(batch, Rail.UPI, maker)).contains(UPI);
    PayoutId first = lines.sent(batch).getFirst().id();
    references.enter(first, "CANARYUTR01", maker);
    references.returned(first, "Account closed", maker);
    payees.enterMethod(byBank, new BankAccount("Kavya", OTHER_ACCOUNT, "HDFC0001234"), byBank);

    assertThat(cellsWith("Kavya")).as("the search finds what is there").isPositive();
    for (String secret : List.of(PAN, ACCOUNT, OTHER_ACCOUNT, UPI)) {
      assertThat(cellsWith(secret)).as(secret).isZero();
      assertThat(log.getAll()).doesNotContainIgnoringCase(secret);
    }
  }

  private UserId payee(PayoutMethod method) {
    UserId user = story.person("Canary");
    payees.enterPerson(user, "Kavya Canary", new Pan(PAN), user);
    payees.enterMethod(user, method, user);
    story.earn(user, 100_000);
    return user;
  }

  /** How many cells of the whole schema contain a text, whatever their type and case. */
  private long cellsWith(String text) {
    long found = 0;
    for (Column column : columns()) {
      List<byte[]> cells =
          jdbc.sql(
                  "SELECT CAST(`%s` AS BINARY) AS cell FROM `%s` WHERE `%s` IS NOT NULL"
                      .formatted(column.name(), column.table(), column.name()))
              .query((row, n) -> row.getBytes("cell"))
              .list();
      found += cells.stream().filter(cell -> contains(cell, text)).count();
    }
    return found;
  }

  private static boolean contains(byte[] cell, String text) {
    return new String(cell, StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT)
        .contains(text.toLowerCase(Locale.ROOT));
  }

  private List<Column> columns() {
    return jdbc.sql(
            """
            SELECT table_name, column_name FROM information_schema.columns
             WHERE table_schema = DATABASE()
               AND data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'tinytext',
                                 'binary', 'varbinary', 'blob', 'mediumblob', 'longblob')
            """)
        .query((row, n) -> new Column(row.getString(1), row.getString(2)))
        .list();
  }

  private record Column(String table, String name) {}
}
