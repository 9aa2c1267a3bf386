package dev.halfmillion.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+91 98",
        "-2+3",
        "@SUM(A1)",
        "  =HYPERLINK(\"http://x\")",
        "\t=1",
        "\r\n=1",
        "＝1+1",
        "|calc",
        "%0A=1",
        "-",
        "--5"
      })
  void whatCouldBeAFormulaIsLedByAnApostrophe(String cell) {
    assertThat(Spreadsheet.harmless(cell)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Imran Qureshi", "00123456789", "-12.50", "12.50", "-3", "a=b", "नेहा"})
  void ordinaryTextsAndNumbersStayAsTheyAre(String cell) {
    assertThat(Spreadsheet.harmless(cell)).isEqualTo(cell);
  }

  @Test
  void aCellNeverBreaksItsRow() {
    StringWriter out = new StringWriter();
    try (Spreadsheet sheet = Spreadsheet.to(out, List.of("Name", "Account"))) {
      sheet.row("Rao, \"Sons\"\r\n=1", "000123");
    }

    assertThat(out).hasToString("\"Name\",\"Account\"\r\n\"Rao, \"\"Sons\"\" =1\",\"000123\"\r\n");
  }
}
