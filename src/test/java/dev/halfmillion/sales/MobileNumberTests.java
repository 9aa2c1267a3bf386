package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9822041576",
        "98220 41576",
        " +91 98220-41576 ",
        "+919822041576",
        "919822041576",
        "09822041576",
        "0091 98220 41576",
        "(98220) 41576",
        "98220\u00a041576",
        "98220\u201141576"
      })
  void manyWaysOfWritingAreOneNumber(String typed) {
    assertThat(MobileNumber.parse(typed))
        .get()
        .satisfies(
            number -> {
              assertThat(number.international()).isEqualTo("+919822041576");
              assertThat(number.grouped()).isEqualTo("98220 41576");
            });
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "982204157",
        "98220415766",
        "5822041576",
        "+1 415 555 0100",
        "98220x1576",
        "९८२२०४१५७६",
        "+9109822041576",
        "9822041576; DROP TABLE",
        "0000000000000000000000000000000"
      })
  void anythingElseIsNoMobileNumber(String typed) {
    assertThat(MobileNumber.parse(typed)).isEmpty();
  }
}
