package dev.halfmillion.backoffice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.sales.IndianState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinCodesTests {

  /** Towns at borders, whose codes begin as those of a neighbour. */
  @ParameterizedTest
  @CsvSource({
    "560001, 29", "400001, 27", "403001, 30", "110001, 07", "160017, 04", "140301, 03",
    "134109, 06", "194101, 38", "190001, 01", "248001, 05", "262501, 05", "201301, 09",
    "247001, 09", "737101, 11", "744101, 35", "682555, 31", "533464, 34", "673310, 34",
    "605001, 34", "609602, 34", "396210, 26", "362520, 26", "500001, 36", "507001, 36",
    "507126, 37", "530001, 37", "834001, 20", "814112, 20", "800001, 10", "492001, 22",
    "791111, 12", "793001, 17", "795001, 14", "796001, 15", "797001, 13", "799001, 16",
    "781001, 18", "751001, 21", "900099, 29", "999999, 07", "700001, 97"
  })
  void aCodeThatExistsInAStateIsTaken(String pin, String state) {
    assertThat(PinCodes.problem(pin, state)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"560001, 27", "400001, 29", "110001, 33", "695001, 07", "100001, 07", "800001, 19"})
  void anImpossibleOneIsNamedWithWhatWouldFit(String pin, String state) {
    String name = IndianState.ofCode(state).orElseThrow().label();
    assertThat(PinCodes.problem(pin, state).orElseThrow())
        .startsWith("PIN codes of " + name + " begin with ")
        .contains(pin)
        .endsWith("Mend the PIN code or the State.");
  }

  @Test
  void everyStateButTheOtherTerritoryIsKnown() {
    assertThat(
            Arrays.stream(IndianState.values())
                .filter(state -> PinCodes.problem("100000", state.code()).isEmpty()))
        .containsExactly(IndianState.OTHER_TERRITORY);
  }
}
