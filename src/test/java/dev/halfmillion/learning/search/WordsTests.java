package dev.halfmillion.learning.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {

  @Test
  void anExcerptBeginsAndEndsWithWholeWords() {
    String text =
        "Turnover decides, ".repeat(20) + "here it is, " + "and so it goes on ".repeat(20);
    String excerpt = Words.of("here").excerpt(text);
    assertThat(excerpt).startsWith("…").endsWith("…").contains("here it is");
    String inner = excerpt.substring(1, excerpt.length() - 1);
    assertThat(text).contains(" " + inner + " ");
  }

  @Test
  void aWordWithoutAnEndIsCutAllTheSame() {
    String excerpt = Words.of("aab").excerpt("a".repeat(300) + "b" + "c".repeat(300));
    assertThat(excerpt).contains("aab").hasSize(202);
  }

  @Test
  void whatFitsIsShownWhole() {
    assertThat(Words.of("tax").excerpt("Take the\n tax out")).isEqualTo("Take the tax out");
    assertThat(Words.of("tax").excerpt("")).isEmpty();
  }
}
