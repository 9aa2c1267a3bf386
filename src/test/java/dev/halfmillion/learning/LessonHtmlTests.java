package dev.halfmillion.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonHtmlTests {

  private final LessonHtml html = new LessonHtml();

  @Test
  void ordinaryMarkdownBecomesHtml() {
    assertThat(html.of("## Start\n\nA **bold** and *soft* word, `code`.\n\n- one\n- two\n"))
        .isEqualToIgnoringWhitespace(
            """
            <h2>Start</h2>
            <p>A <strong>bold</strong> and <em>soft</em> word, <code>code</code>.</p>
            <ul><li>one</li><li>two</li></ul>
            """);
  }

  @Test
  void linksToTheWebAndToOurselvesStay() {
    assertThat(html.of("[web](https://example.org/a) [own](/courses)"))
        .contains("href=\"https://example.org/a\"")
        .contains("href=\"/courses\"")
        .contains("nofollow")
        .contains("noopener");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](//evil.example/x)",
        "[x](http://plain.example/x)",
        "<svg/onload=alert(1)>",
        "<a href=\"https://x\" onclick=\"alert(1)\" style=\"position:fixed\">x</a>",
        "![x](https://tracker.example/pixel.png)",
        "<iframe src=https://evil.example></iframe>",
        "```\n</code></pre><script>alert(1)</script>\n```"
      })
  void nothingThatRunsOrLoadsComesThrough(String hostile) {
    String out = html.of(hostile);
    assertThat(out)
        .doesNotContain("<script", "<img", "<svg", "<iframe", "<style", "href=\"javascript")
        .doesNotContain("href=\"data", "href=\"//", "href=\"http:")
        .doesNotContainPattern("<[^>]*\\son[a-z]+=")
        .doesNotContainPattern("<[^>]*\\sstyle=");
  }

  @Test
  void anEmptyTextStaysEmpty() {
    assertThat(html.of("")).isEmpty();
  }
}
