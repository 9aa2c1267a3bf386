package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneTextTests {

  @Test
  void anIndianMobileNumberIsReadInTwoHalves() {
    assertThat(PhoneText.of("+919822041576")).isEqualTo("+91 98220 41576");
  }

  @Test
  void everyOtherNumberStaysAsItWasWritten() {
    assertThat(PhoneText.of("+442079460123")).isEqualTo("+442079460123");
    assertThat(PhoneText.of("02226543210")).isEqualTo("02226543210");
    assertThat(PhoneText.of("")).isEmpty();
  }
}
