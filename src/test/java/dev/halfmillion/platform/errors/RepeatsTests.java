package dev.halfmillion.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What breaks for thousands is written down in full once. */
class RepeatsTests {

  Repeats repeats = new Repeats();

  @Test
  void whatBreaksAtOnePlaceIsNewOnce() {
    List<Boolean> told = IntStream.range(0, 3).mapToObj(n -> repeats.isNew(broken(n))).toList();

    assertThat(told).containsExactly(true, false, false);
  }

  @Test
  void whatBreaksElsewhereOrWithoutAPlaceIsNew() {
    assertThat(repeats.isNew(broken(1))).isTrue();
    assertThat(repeats.isNew(new IllegalStateException("elsewhere"))).isTrue();
    assertThat(repeats.isNew(new IllegalStateException("with a cause", broken(1)))).isTrue();
    assertThat(repeats.isNew(null)).isTrue();
    assertThat(repeats.isNew(null)).isTrue();
  }

  private static IllegalStateException broken(int n) {
    return new IllegalStateException("number " + n);
  }
}
