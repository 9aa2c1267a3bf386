package dev.halfmillion.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a library quotes in its exceptions leaves no address and no number in the log. */
class LogScrubberTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Duplicate entry 'asha.rao+x@mail.example.co.in' for key | asha.rao",
        "GET /sign-up?email=asha.rao%40example.in | asha.rao",
        "Value '9822041576' is too long | 9822041576",
        "to +91 98220 41576 | 41576",
        "account 000123456789012 of HDFC0001234 | 000123456789012",
        "paid to canary.secret739@okcanary | secret739",
        "pan ABCDE1234F is taken | ABCDE1234F"
      })
  void personalDataIsTakenOut(String text, String secret) {
    assertThat(LogScrubber.scrubbed(text)).doesNotContain(secret).contains("[");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tomcat started on port 8080 (http) with context path '/'",
        "[0e5c1f1e5f62] POST /checkout/ord_01jd7n2m8v3k9 failed",
        "Order 2627-000123 of 2026-11-26 07:01:08.123 took 1234 ms",
        "dev.halfmillion.sales.Orders@1a2b3c at Orders.java:123456",
        "0193679b-1c5e-7f00-8d2a-aa1122334455 waits PT30S after try 3"
      })
  void theRestStaysAsItIs(String text) {
    assertThat(LogScrubber.scrubbed(text)).isEqualTo(text);
  }
}
