package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.database.StartRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierCheckTests {

  @Test
  void whatIsThereWithoutSettingsWorks() {
    assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "state-code, 27",
    "state-code, 97",
    "invoice-prefix, A",
    "invoice-prefix, 1Z",
    "order-prefix, HM1",
    "gstin, 29AAACH0000A1ZN"
  })
  void theseSettingsWork(String name, String value) {
    assertThatCode(() -> check(Map.of(name, value))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state-code     | KA              | STATECODE says KA, which is not the GST code of a"
            + " State",
        "state-code     | 99              | such as 29 for Karnataka",
        "state-code     | 9               | not the GST code of a State",
        "invoice-prefix | KAR             | INVOICEPREFIX says KAR. Set one to 2 capital letters",
        "invoice-prefix | ka              | Set one to 2 capital letters or digits",
        "invoice-prefix | A/              | 16 characters of a tax document",
        "invoice-prefix | CN              | credit notes (CN) and receipts (RC) begin",
        "invoice-prefix | RC              | Set another one",
        "order-prefix   | ABCD            | ORDERPREFIX says ABCD. Set one to 3 capital letters",
        "order-prefix   | RC              | ORDERPREFIX says RC, with which",
        "gstin          | 29AAACH0000A1ZZ | the last one checks the others",
        "gstin          | 27AAACH0000A1ZR | registration of the State 27"
      })
  void theOthersAreRefusedWithWhatToSet(String name, String value, String sentence) {
    assertThatThrownBy(() -> check(Map.of(name, value)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(sentence);
  }

  private static void check(Map<String, String> academy) {
    SupplierCheck.check(
        academy.getOrDefault("state-code", "29"),
        academy.getOrDefault("gstin", ""),
        academy.getOrDefault("invoice-prefix", "KA"),
        academy.getOrDefault("order-prefix", "AA"));
  }
}
