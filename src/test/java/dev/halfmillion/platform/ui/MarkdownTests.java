package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

  @Test
  void ordinaryMarkdownBecomesHtml() {
    assertThat(
            Markdown.htmlWithPictures(
                "## Start\n\nA **bold** and *soft* word, `code`.\n\n- one\n- two\n"))
        .isEqualToIgnoringWhitespace(
            """
            <h2>Start</h2>
            <p>A <strong>bold</strong> and <em>soft</em> word, <code>code</code>.</p>
            <ul><li>one</li><li>two</li></ul>
            """);
  }

  @Test
  void linksToTheWebAndToOurselvesStay() {
    assertThat(Markdown.htmlWithPictures("[web](https://example.org/a) [own](/courses)"))
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
        "![x](//evil.example/media/med_1)",
        "![x](/media/med_1?sig=forged)",
        "![x](/media/../pictures/pic_1-400)",
        "![x](/courses)",
        "![x](data:image/png;base64,AAAA)",
        "| <img src=/media/med_1 onerror=alert(1)> |\n|---|\n| [x](javascript:alert(1)) |",
        "<iframe src=https://evil.example></iframe>",
        "```\n</code></pre><script>alert(1)</script>\n```"
      })
  void nothingThatRunsOrLoadsComesThrough(String hostile) {
    String out = Markdown.htmlWithPictures(hostile);
    assertThat(out)
        .doesNotContain("<script", "<img", "<svg", "<iframe", "<style", "href=\"javascript")
        .doesNotContain("href=\"data", "href=\"//", "href=\"http:")
        .doesNotContainPattern("<[^>]*\\son[a-z]+=")
        .doesNotContainPattern("<[^>]*\\sstyle=");
  }

  @Test
  void aTableIsATable() {
    assertThat(Markdown.html("| Flour | g |\n|:------|--:|\n| Rye | **500** |"))
        .isEqualToIgnoringWhitespace(
            """
            <table><thead><tr><th align="left">Flour</th><th align="right">g</th></tr></thead>
            <tbody><tr><td align="left">Rye</td><td align="right"><strong>500</strong></td></tr>
            </tbody></table>
            """);
  }

  @Test
  void aPictureOfOursHasItsWordsAndNothingElse() {
    assertThat(Markdown.htmlWithPictures("![A \"warm\" loaf](/media/med_1a \"Title\")"))
        .isEqualTo("<p><img src=\"/media/med_1a\" alt=\"A &#34;warm&#34; loaf\" /></p>\n");
    assertThat(Markdown.html("![A loaf](/media/med_1a)")).doesNotContain("<img");
  }

  @Test
  void thePicturesOfATextAreFoundWhereverTheyStand() {
    assertThat(
            Markdown.pictures(
                "![a](/media/med_1)\n\n> - [![b](https://x.example/b.png)](/courses)\n\n`![c](/c)`"
                    + "\n\n| ![d][1] |\n|---|\n\n[1]: /media/med_2"))
        .containsExactly("/media/med_1", "https://x.example/b.png", "/media/med_2");
  }

  @Test
  void anEmptyTextStaysEmpty() {
    assertThat(Markdown.htmlWithPictures("")).isEmpty();
  }
}
