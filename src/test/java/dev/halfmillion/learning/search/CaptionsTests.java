package dev.halfmillion.learning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTests {

  @Test
  void cuesAreJoinedToPiecesOfAMinute() {
    String vtt =
        """
        WEBVTT - a title

        NOTE nobody says this
        00:01.000 --> 00:03.000
        <v Asha>Wash the rice

        2
        00:00:30.500 --> 00:00:33.000 align:start
        until the <i>water</i> is clear

        01:01:05.000 --> 01:01:07.000
        चावल धो लें
        """;
    assertThat(Captions.pieces(vtt))
        .isEqualTo(
            List.of(
                new Captions.Piece(1, "Wash the rice until the water is clear"),
                new Captions.Piece(3_665, "चावल धो लें")));
  }

  @Test
  void whatIsNoCaptionFileHasNoWords() {
    assertThat(Captions.pieces("")).isEmpty();
    assertThat(Captions.pieces("<script>alert(1)</script>\n99:99 --> nothing")).isEmpty();
  }

  @Test
  void anExcerptIsPlainTextAroundTheFirstWordAndCutsNoLetter() {
    String text = "क्षमा ".repeat(60) + "salt " + "नमक ".repeat(200);
    String excerpt = Words.of("SALT").excerpt(text);
    assertThat(excerpt).contains("salt").startsWith("…").endsWith("…").hasSizeLessThan(210);
    int type = Character.getType(excerpt.charAt(1));
    assertThat(type)
        .isNotIn((int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK);
  }

  @Test
  void aTextWithoutItsMarkupKeepsItsWords() {
    assertThat(SearchTexts.plain("# Dough\n\nआटा **गूँधना** सीखें & rest.\n\n- one\n- <b>two</b>"))
        .isEqualTo("Dough आटा गूँधना सीखें & rest. one <b>two</b>");
  }
}
