package dev.halfmillion.site.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.FilledWords.Word;
import dev.halfmillion.testing.HalfmillionTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class StartingTextsTests {

  @Autowired SiteWords words;

  @ParameterizedTest
  @EnumSource
  void startingTextsUseOnlyWordsThatAreFilledIn(SiteText text) {
    TextDraft draft = StartingTexts.of(text);
    String whole = draft.title() + draft.lead() + draft.body();
    assertThat(words.now().unknown(whole)).isEmpty();
    assertThat(words.now().html(draft.body())).doesNotContain("{", "}").contains("<p>");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotSettledLeavesNoHoleInAText(SiteText text) {
    FilledWords nothing =
        new FilledWords(
            words.now().all().stream().map(w -> Word.of(w.key(), w.says(), "")).toList());
    assertThat(nothing.html(StartingTexts.of(text).body()))
        .doesNotContain("{")
        .doesNotContainPattern(":\\s*</li>")
        .doesNotContain("href=\"mailto:\"");
  }
}
