package dev.halfmillion.payments.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTests {

  private static final byte[] BODY =
      "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

  /** Case 2 of RFC 4231. */
  private static final String SIGNATURE =
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  @Test
  void theSignatureIsThatOfTheStandard() {
    assertThat(WebhookSignature.sign(BODY, "Jefe")).isEqualTo(SIGNATURE);
  }

  @Test
  void anyOfTheSecretsWillDo() {
    assertThat(WebhookSignature.matches(BODY, SIGNATURE, List.of("new", "Jefe"))).isTrue();
    assertThat(WebhookSignature.matches(BODY, SIGNATURE, List.of("Jefe", "old"))).isTrue();
    assertThat(WebhookSignature.matches(BODY, SIGNATURE, List.of("new", "old"))).isFalse();
  }

  @Test
  void aChangedBodyOrSignatureDoesNotMatch() {
    byte[] changed = BODY.clone();
    changed[0] ^= 1;
    assertThat(WebhookSignature.matches(changed, SIGNATURE, List.of("Jefe"))).isFalse();
    assertThat(WebhookSignature.matches(BODY, SIGNATURE.substring(1), List.of("Jefe"))).isFalse();
    assertThat(WebhookSignature.matches(BODY, SIGNATURE + "0", List.of("Jefe"))).isFalse();
    assertThat(WebhookSignature.matches(BODY, "", List.of("Jefe"))).isFalse();
    assertThat(WebhookSignature.matches(BODY, "ü".repeat(64), List.of("Jefe"))).isFalse();
  }
}
