package dev.halfmillion.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

  @ParameterizedTest
  @CsvSource({"0, 0 min", "1, 1 min", "3600, 1 h", "3601, 1 h 1 min", "22200, 6 h 10 min"})
  void durationsCountStartedMinutes(int seconds, String text) {
    assertThat(Words.duration(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"en, English", "hi, Hindi", "'hi,en', Hindi + English", "hi+en, Hindi + English"})
  void languagesHaveNames(String tags, String text) {
    assertThat(Words.language(tags)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "Meera Kulkarni, MK",
    "Madonna, M",
    "CA Rohit Bansal, CR",
    "'  ', ''",
    "मीरा कुलकर्णी, मक"
  })
  void namesHaveAtMostTwoInitials(String name, String initials) {
    assertThat(Words.initials(name)).isEqualTo(initials);
  }
}
