package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.ui.FilledWords.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilledWordsTests {

  private final FilledWords words =
      new FilledWords(
          List.of(
              Word.of("academy", "Its name", "Rang & <b>Co</b> [x](javascript:alert(1)) *"),
              Word.of("phone", "Where to call", ""),
              Word.of("email", "Where to write", "first_last@rang.test")));

  @Test
  void wordsAreFilledInWhateverSignsTheyHold() {
    assertThat(words.plain("By {academy}.")).startsWith("By Rang & <b>Co</b> [x]").endsWith("*.");
    assertThat(words.html("By {academy}."))
        .contains("Rang &amp; &lt;b&gt;Co&lt;/b&gt; [x](javascript:alert(1)) *.")
        .doesNotContain("<a", "<b>", "<em>");
    assertThat(words.html("[{email}](mailto:{email})"))
        .contains("href=\"mailto:first_last&#64;rang.test\"", ">first_last&#64;rang.test</a>");
  }

  @Test
  void aLineWithAWordThatHasNoValueIsLeftOut() {
    assertThat(words.plain("- E-mail: {email}\n- Phone: {phone}\n- Post: none"))
        .isEqualTo("- E-mail: first_last@rang.test\n- Post: none");
  }

  @Test
  void wordsThatNobodyKnowsAreNamedAndStayAsTheyAre() {
    assertThat(words.unknown("{academy} {owner} { x } {owner} {Email}")).containsExactly("{owner}");
    assertThat(words.plain("{owner}")).isEqualTo("{owner}");
  }
}
