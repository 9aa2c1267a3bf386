package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.ui.Cover.Shape;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoverTests {

  private static final Pattern PLACE =
      Pattern.compile("translate\\(([\\d.]+) ([\\d.]+)\\) scale\\(([\\d.]+)\\)");

  @Test
  void theAksharsOfTheDemoHaveOutlines() {
    assertThat(List.of("री", "कर", "क्ष", "बो", "शॉ", "आ"))
        .allMatch(akshar -> Akshars.find(akshar).isPresent());
    assertThat(Akshars.choices().size()).isGreaterThan(60);
  }

  @Test
  void textWithoutAnOutlineGetsItsFirstLetterThatHasOne() {
    assertThat(Akshars.findOrInitial("(éclair)").orElseThrow().text()).isEqualTo("E");
    assertThat(Akshars.findOrInitial("7 habits").orElseThrow().text()).isEqualTo("7");
    assertThat(Akshars.findOrInitial("कहानी").orElseThrow().text()).isEqualTo("क");
    assertThat(Akshars.findOrInitial("…")).isEmpty();
  }

  @Test
  void aTextWithoutAnyOutlineIsStillACover() {
    assertThat(Cover.of("…", 2, Shape.TILE).path()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyAksharStandsInsideItsCover(Shape shape) {
    for (String akshar : Akshars.choices()) {
      Akshars.Outline outline = Akshars.find(akshar).orElseThrow();
      Matcher place = PLACE.matcher(Cover.of(akshar, 1, shape).place());
      assertThat(place.matches()).isTrue();
      double scale = Double.parseDouble(place.group(3));
      double right = Double.parseDouble(place.group(1)) + outline.width() * scale;
      double bottom = Double.parseDouble(place.group(2)) + outline.height() * scale;
      assertThat(right).as(akshar).isLessThan(shape.width());
      assertThat(bottom).as(akshar).isLessThan(shape.height());
    }
  }

  @ParameterizedTest
  @EnumSource(CoverColour.class)
  void textOnACoverCanBeReadAndTheStyleSheetAgrees(CoverColour colour) {
    assertThat(Contrast.of(colour.akshar(), colour.ground())).isGreaterThan(4.5);
    assertThat(Contrast.of(colour.akshar(), Contrast.mixed(colour.ground(), colour.disc(), 0.45)))
        .as("on the half disc of a sales page")
        .isGreaterThan(4.5);
    assertThat(CoverColour.of(colour.number())).isEqualTo(colour);
    assertThat(ClasspathText.read("/static/css/cover.css"))
        .contains(
            """
            .hm-c%d {
              --hm-cover: %s;
              --hm-disc: %s;
              --hm-akshar: %s;
            """
                .formatted(colour.number(), colour.ground(), colour.disc(), colour.akshar()));
  }

  @Test
  void anUnknownColourIsTheFirst() {
    assertThat(CoverColour.of(0)).isEqualTo(CoverColour.MARIGOLD);
    assertThat(CoverColour.of(7)).isEqualTo(CoverColour.MARIGOLD);
  }

  @Test
  void theTextFormIsAWholeDrawing() {
    assertThat(Cover.svg("री", 1))
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 304\"")
        .contains("#f5b022", "#e2900c", "#1c1a15")
        .doesNotContain("%")
        .endsWith("</svg>");
  }

  @Test
  void theMarkIsTheFirstSoundOfTheName() {
    assertThat(Mark.of("Aarambh").path())
        .isEqualTo(Akshars.find("आ").map(Akshars.Outline::path).orElseThrow());
    assertThat(Mark.of("Vidya").path())
        .isEqualTo(Akshars.find("V").map(Akshars.Outline::path).orElseThrow());
    assertThat(Mark.of("!").path()).isEmpty();
  }
}
