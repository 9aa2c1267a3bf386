package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Brand;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BrandColoursTests {

  private static final List<String> LIGHT = List.of("#fafaf7", "#ffffff", "#f2f1ec");
  private static final List<String> DARK = List.of("#141310", "#1c1b17", "#100f0d");

  @Test
  void whateverColourIsChosenTextInItAndOnItCanBeRead() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Stream<String> drawn =
        Stream.generate(() -> "#%06x".formatted(random.nextInt(0x1000000))).limit(2_000);
    Stream<String> edges = Stream.of("#000000", "#ffffff", "#FFD400", "#00ff00", "#0000ff");
    Stream.concat(edges, drawn)
        .forEach(
            colour -> {
              holds(colour + " seed " + seed, BrandColours.light(colour), LIGHT);
              holds(colour + " seed " + seed, BrandColours.dark(colour), DARK);
            });
  }

  private static void holds(String as, BrandColours shades, List<String> grounds) {
    grounds.forEach(
        ground ->
            assertThat(Contrast.of(shades.brand(), ground)).as(as).isGreaterThanOrEqualTo(4.5));
    assertThat(Contrast.of(shades.brand(), shades.tint())).as(as).isGreaterThanOrEqualTo(4.5);
    assertThat(Contrast.of(shades.on(), shades.brand())).as(as).isGreaterThanOrEqualTo(4.5);
    assertThat(Contrast.of(shades.on(), shades.hover())).as(as).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void aColourThatCanBeReadStaysAsItIs() {
    assertThat(BrandColours.light("#8A1C3B").brand()).isEqualTo("#8a1c3b");
    assertThat(BrandColours.keeps("#8A1C3B")).isTrue();
    assertThat(BrandColours.keeps("#FFD400")).isFalse();
  }

  @Test
  void theSheetSetsBothThemesAndPaperAndNothingElse() {
    String sheet = BrandSheet.of("#8a1c3b");
    assertThat(sheet)
        .contains("--hm-brand: #8a1c3b;", "--bs-primary-rgb: 138, 28, 59;", "@media print")
        .doesNotContain("url(", "@import", "<");
    assertThat(sheet.chars().filter(c -> c == '{').count())
        .isEqualTo(sheet.chars().filter(c -> c == '}').count());
  }

  @Test
  void onlySixDigitsAreAColour() {
    for (String hostile : List.of("red", "#12345", "#1234567", "#12345g", "#123456;}body{")) {
      assertThatThrownBy(() -> new Brand(hostile, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void cardsAreDrawnWithoutAFont() throws IOException {
    for (String akshar : Akshars.choices().subList(0, 5)) {
      BufferedImage card =
          ImageIO.read(new ByteArrayInputStream(SocialCard.of(akshar, CoverColour.of(2))));
      assertThat(card.getWidth()).isEqualTo(1200);
      assertThat(card.getHeight()).isEqualTo(630);
      assertThat(inks(card)).as(akshar).isGreaterThan(20_000);
    }
  }

  /** The pixels in the colour of the akshar. */
  private static long inks(BufferedImage card) {
    int ink = Integer.parseInt(CoverColour.of(2).akshar().substring(1), 16);
    long count = 0;
    for (int x = 0; x < card.getWidth(); x += 1) {
      for (int y = 0; y < card.getHeight(); y += 1) {
        count += (card.getRGB(x, y) & 0xffffff) == ink ? 1 : 0;
      }
    }
    return count;
  }
}
