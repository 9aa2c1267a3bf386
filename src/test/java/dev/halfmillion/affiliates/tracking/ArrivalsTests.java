package dev.halfmillion.affiliates.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.ClickId;
import dev.halfmillion.affiliates.tracking.Arrival.ByCode;
import dev.halfmillion.affiliates.tracking.Arrival.ByLink;
import dev.halfmillion.platform.AttributionToken;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.crypto.Signer;
import dev.halfmillion.testing.HalfmillionTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class ArrivalsTests {

  @Autowired Arrivals arrivals;
  @Autowired Signer signer;

  @ParameterizedTest
  @MethodSource("all")
  void aTokenSaysWhatWasWritten(Arrival arrival) {
    String token = arrivals.token(arrival);

    assertThat(token.length()).isLessThanOrEqualTo(AttributionToken.MAX_LENGTH);
    assertThat(token).matches("[A-Za-z0-9_.-]+");
    assertThat(arrivals.read(token)).contains(arrival);
  }

  static Stream<Arrival> all() {
    ByLink link = new ByLink(ClickId.next(), Ids.next());
    AffiliateId affiliate = AffiliateId.next();
    return Stream.of(link, new ByCode(affiliate, null), new ByCode(affiliate, link));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ".", "abc", "abc.def", "bDpsYWJj.AAAA", "💥"})
  void anythingElseSaysNothing(String token) {
    assertThat(arrivals.read(token)).isEmpty();
  }

  @Test
  void aSignatureForSomethingElseSaysNothing() {
    assertThat(arrivals.read(signer.sign("media", "l" + "A".repeat(44)))).isEmpty();
  }

  @Test
  void aChangedTokenSaysNothing() {
    String token = arrivals.token(new ByLink(ClickId.next(), Ids.next()));
    char third = token.charAt(12);

    assertThat(
            arrivals.read(
                token.substring(0, 12) + (third == 'A' ? 'B' : 'A') + token.substring(13)))
        .isEmpty();
  }
}
