package dev.halfmillion.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

  @Test
  void keepsParagraphsAndAddresses() {
    String html =
        """
        <!doctype html><html><head><title>Title</title><style>p { color: red }</style></head>
        <body><div style="display:none">Preview</div><p>Aarambh</p><h1>Your receipt</h1>
        <p>Hello Asha &amp; Ravi,<br>you paid &#8377;1,999.00.</p>
        <p><a href="https://a.in/x?y=1&amp;z=2" style="c">Open the <b>course</b></a></p>
        <p>Write to <a href="mailto:help@a.in">help@a.in</a> or
        <a href="https://a.in">https://a.in</a></p></body></html>
        """;

    assertThat(PlainText.of(html))
        .isEqualTo(
            """
            Aarambh

            Your receipt

            Hello Asha & Ravi,

            you paid ₹1,999.00.

            Open the course: https://a.in/x?y=1&z=2

            Write to help@a.in or https://a.in
            """);
  }

  @Test
  void keepsRowsOfATableApart() {
    assertThat(
            PlainText.of("<table><tr><td>GST</td><td>305</td></tr><tr><td>Sum</td></tr></table>"))
        .isEqualTo("GST  305\nSum\n");
  }

  @Test
  void survivesOddities() {
    assertThat(PlainText.of("")).isEqualTo("\n");
    assertThat(PlainText.of("$1 \\ <a href=\"x$1\">y\\</a>")).isEqualTo("$1 \\ y\\: x$1\n");
  }
}
