package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

  @ParameterizedTest
  @CsvSource({
    "'  Asha.Rao@Example.IN ', asha.rao@example.in",
    "a@b.co, a@b.co",
    "o'brien+shop@sub.example.com, o'brien+shop@sub.example.com",
    "asha@bücher.example, asha@xn--bcher-kva.example"
  })
  void isTrimmedAndLowerCaseWithAnAsciiDomain(String typed, String normal) {
    assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "asha",
        "@example.in",
        "asha@",
        "asha@localhost",
        "asha@@example.in",
        "asha rao@example.in",
        "asha@example.in,eve@example.in",
        "asha@example.in\nBcc: eve@example.in",
        "asha\0@example.in",
        ".asha@example.in",
        "asha.@example.in",
        "as..ha@example.in",
        "asha@-example.in",
        "asha@example..in",
        "asha@example.in.",
        "\"asha\"@example.in",
        "आशा@example.in",
        "asha@[127.0.0.1]",
        "<asha@example.in>",
        "asha@example.123"
      })
  void refusesWhatIsNoAddress(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertThat(EmailAddress.parse(null)).isEmpty();
    assertThat(EmailAddress.parse("a".repeat(65) + "@example.in")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "b".repeat(63) + ("." + "c".repeat(63)).repeat(3) + ".in"))
        .isEmpty();
    assertThat(EmailAddress.parse("x".repeat(100_000) + "@example.in")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.s.h.a+hm@gmail.com, asha@gmail.com",
    "asha@googlemail.com, asha@gmail.com",
    "asha.rao+x@example.in, asha.rao@example.in",
    "+asha@example.in, +asha@example.in"
  })
  void knowsTwoNamesOfOneMailbox(String address, String mailbox) {
    assertThat(new EmailAddress(address).mailbox()).isEqualTo(mailbox);
  }

  @Test
  void canBeMasked() {
    assertThat(new EmailAddress("asha@example.in").masked()).isEqualTo("a•••@example.in");
  }
}
