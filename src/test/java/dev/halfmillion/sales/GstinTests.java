package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GstinTests {

  /** The first is the worked example that is printed wherever the check character is explained. */
  @ParameterizedTest
  @ValueSource(strings = {"27AAPFU0939F1ZV", "29AAGCB7383J1Z4", "29AAACH0000A1ZN"})
  void genuineOnesAreRead(String text) {
    assertThat(Gstin.parse(text)).map(Gstin::text).contains(text);
    assertThat(Gstin.parse(text).orElseThrow().stateCode()).isEqualTo(text.substring(0, 2));
  }

  @Test
  void blanksHyphensAndSmallLettersDoNotMatter() {
    assertThat(Gstin.parse(" 27-aapfu 0939f 1zv ")).map(Gstin::text).contains("27AAPFU0939F1ZV");
  }

  @Test
  void anyOneMistypedCharacterIsNoticed() {
    String genuine = "27AAPFU0939F1ZV";
    for (int i = 0; i < genuine.length(); i++) {
      for (char wrong : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
        if (wrong != genuine.charAt(i)) {
          String typed = genuine.substring(0, i) + wrong + genuine.substring(i + 1);
          assertThat(Gstin.parse(typed)).as(typed).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "29", "27AAPFU0939F1ZVX", "AAPFU0939F", "२७AAPFU0939F1ZV", "27AAPFU0939F1ZV="})
  void otherFormsAreNone(String text) {
    assertThat(Gstin.parse(text)).isEmpty();
    assertThat(Gstin.looksRight(text)).isFalse();
  }

  @Test
  void noneIsMadeOfSomethingElse() {
    assertThatThrownBy(() -> new Gstin("27AAPFU0939F1ZW"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
