package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTests {

  private static final String CSS = ClasspathText.read("/static/css/tokens.css");
  private static final Map<String, String> LIGHT = block(":root,\n[data-bs-theme=\"light\"] {");
  private static final Map<String, String> DARK = block(":root[data-bs-theme=\"dark\"],");

  @Test
  void theDarkThemeIsTheSameBySystemAndByChoice() {
    assertThat(block(":root:not([data-bs-theme=\"light\"]) {")).isEqualTo(DARK).isNotEmpty();
  }

  @Test
  void bothThemesHaveTheSameTokens() {
    assertThat(DARK.keySet()).isEqualTo(LIGHT.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "ink, paper, 7",
    "ink2, paper, 7",
    "ink2, sunk, 6.5",
    "ink3, paper, 4.5",
    "ink3, sunk, 4.5",
    "edge, paper, 3",
    "edge, surface, 3",
    "brand, paper, 4.5",
    "brand, surface, 4.5",
    "brand, tint, 4.5",
    "on-brand, brand, 4.5",
    "on-brand, brand-hover, 4.5",
    "on-gold, gold, 4.5",
    "ink, gold-tint, 4.5",
    "focus, surface, 3",
    "on-bar, bar, 7",
    "on-bar2, bar, 4.5",
    "on-bar, bar-active, 4.5",
    "pending, pending-bg, 4.5",
    "available, available-bg, 4.5",
    "paid, paid-bg, 4.5",
    "held, held-bg, 4.5",
    "reversed, reversed-bg, 4.5",
    "reversed, surface, 4.5",
    "on-reversed, reversed, 4.5",
    "chart-paid, surface, 3",
    "chart-available, surface, 3",
    "chart-pending, surface, 3",
    "chart-reversed, surface, 3"
  })
  void textAndItsGroundHaveEnoughContrast(String one, String other, double least) {
    assertThat(Contrast.of(LIGHT.get(one), LIGHT.get(other))).as("light").isGreaterThan(least);
    assertThat(Contrast.of(DARK.get(one), DARK.get(other))).as("dark").isGreaterThan(least);
  }

  private static Map<String, String> block(String head) {
    int start = CSS.indexOf('{', CSS.indexOf(head));
    String body = CSS.substring(start, CSS.indexOf('}', start));
    Map<String, String> tokens = new LinkedHashMap<>();
    Pattern.compile("--hm-([a-z0-9-]+): ([^;]+);")
        .matcher(body)
        .results()
        .forEach(match -> tokens.put(match.group(1), match.group(2)));
    return tokens;
  }
}
