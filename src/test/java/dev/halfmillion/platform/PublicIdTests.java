package dev.halfmillion.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIdTests {

  @ParameterizedTest
  @CsvSource({
    "00000000-0000-0000-0000-000000000000, 0000000000000000000000000",
    "00000000-0000-0000-0000-000000000023, 000000000000000000000000z",
    "00000000-0000-0000-0000-000000000024, 0000000000000000000000010",
    "ffffffff-ffff-ffff-ffff-ffffffffffff, f5lxx1zz5pnorynqglhzmsp33"
  })
  void isTwentyFiveCharactersOfBase36(UUID id, String digits) {
    assertThat(PublicId.format("crs", id)).isEqualTo("crs_" + digits);
    assertThat(PublicId.parse("crs", "crs_" + digits)).contains(id);
  }

  @Test
  void isTheNumberThatTheBytesAreAndComesBack() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      String text = PublicId.format("les", id);
      assertThat(text).as("seed %d", seed).hasSize(29);
      assertThat(new BigInteger(text.substring(4), 36))
          .as("seed %d", seed)
          .isEqualTo(new BigInteger(id.toString().replace("-", ""), 16));
      assertThat(PublicId.parse("les", text)).as("seed %d", seed).contains(id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "les_",
        "crs_0000000000000000000000000",
        "les_000000000000000000000000",
        "les_00000000000000000000000000",
        "les_zzzzzzzzzzzzzzzzzzzzzzzzz",
        "les_000000000000000000000000Z",
        "les_000000000000000000000000\u0661",
        "les_-000000000000000000000001"
      })
  void anythingElseIsNoIdentifier(String text) {
    assertThat(PublicId.parse("les", text)).isEmpty();
  }
}
