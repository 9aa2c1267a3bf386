package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTests {

  private static final int ENGLISH_PAGE = 60_000;

  @ParameterizedTest
  @ValueSource(strings = {"public.css", "app.css", "theme.js", "htmx.js", "public.js", "app.js"})
  void aBundleIsFoundUnderItsHashAndUnderAnOldOne(String bundle) throws IOException {
    String path = Assets.path(bundle);
    assertThat(path).matches("/assets/[a-z]+-[0-9a-f]{10}\\.(css|js)");
    Assets.Asset asset = Assets.find(path.substring("/assets/".length())).orElseThrow();
    assertThat(asset.plain()).isNotEmpty();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(asset.zipped()))) {
      assertThat(in.readAllBytes()).isEqualTo(asset.plain());
    }
    assertThat(Assets.find(bundle.replace(".", "-0123456789."))).contains(asset);
  }

  @Test
  void otherNamesAreNothing() {
    assertThat(Assets.find("application.yaml")).isEmpty();
    assertThat(Assets.find("../bundles.txt")).isEmpty();
    assertThatThrownBy(() -> Assets.path("none.css")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEnglishPublicPageLoadsLessThanSixtyKilobytesOfLook() throws IOException {
    int styles = Assets.find("public.css").orElseThrow().zipped().length;
    int fonts = size("figtree-1") + size("anek-latin-1") + size("anek-hindi-lines-1");
    assertThat(styles + fonts).isLessThan(ENGLISH_PAGE);
  }

  @Test
  void styleSheetsFetchNothingFromElsewhere() {
    Pattern address = Pattern.compile("url\\((?!\"/fonts/)|@import");
    assertThat(text("public.css")).doesNotContainPattern(address);
    assertThat(text("app.css")).doesNotContainPattern(address);
  }

  @Test
  void everyFontInTheSheetExists() {
    Pattern.compile("url\\(\"(/fonts/[^\"]+)\"\\)")
        .matcher(text("public.css"))
        .results()
        .forEach(
            match ->
                assertThat(AssetsTests.class.getResource("/static" + match.group(1))).isNotNull());
  }

  private static String text(String bundle) {
    return new String(Assets.find(bundle).orElseThrow().plain(), StandardCharsets.UTF_8);
  }

  private static int size(String font) throws IOException {
    try (InputStream in =
        AssetsTests.class.getResourceAsStream("/static/fonts/" + font + ".woff2")) {
      return in == null ? Integer.MAX_VALUE : in.readAllBytes().length;
    }
  }
}
