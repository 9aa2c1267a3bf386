package dev.halfmillion.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTests {

  private static final List<String> KNOWN =
      List.of("Asha Ramanathan", "asha.ramanathan@example.in", "+919845012345", "Aarambh");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven quiet herons over rice",
        "correct horse battery staple",
        "chalo kal subah chai peete hain",
        "नदी किनारे पीली पतंग उड़ी",
        "t7#Kq9z!vB2mLx5w",
        "sunshine dragon monkey butterfly",
        "halfmillion-demo-2026-tapir"
      })
  void countsWhatIsHardToGuess(String password) {
    assertThat(PasswordStrength.of(password, KNOWN)).isGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "P@ssw0rdP@ssw0rd123",
        "aaaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabc",
        "123456789012345678",
        "qwertyuiopasdfghjkl",
        "zxcvbnmlkjhgfdsaqwertyuiop",
        "1q2w3e4r5t6y7u8i9o",
        "asharamanathan1990",
        "AshaRamanathan@2026",
        "aarambhaarambh2026",
        "9845012345asha2025",
        "iloveyouiloveyou123",
        "                   "
      })
  void countsLittleForWhatIsTriedFirst(String password) {
    assertThat(PasswordStrength.of(password, KNOWN)).isLessThan(8);
  }
}
