package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WidgetTests {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  @Test
  void aFieldTiesItsLabelAndItsErrorToTheInput() {
    String html =
        render(
            "field",
            Map.of("name", "ifsc", "label", "IFSC", "value", "HDFC1", "error", "A zero, please"));
    assertThat(html)
        .contains("for=\"f-ifsc\"", "id=\"f-ifsc\"", "value=\"HDFC1\"")
        .contains("aria-invalid=\"true\"", "aria-describedby=\"f-ifsc-error\"")
        .contains("id=\"f-ifsc-error\"", "A zero, please");
  }

  @Test
  void aFieldWithoutErrorSaysNothingOfOne() {
    String html = render("field", Map.of("name", "pan", "label", "PAN", "hint", "Ten characters"));
    assertThat(html)
        .contains("aria-describedby=\"f-pan-hint\"")
        .doesNotContain("aria-invalid", "required", "maxlength", "null");
  }

  @Test
  void whatPeopleTypeIsEscaped() {
    String hostile = "\"><script>alert(1)</script>";
    assertThat(render("field", Map.of("name", "n", "label", hostile, "value", hostile)))
        .doesNotContain("<script>", "value=\"\">");
    assertThat(render("badge", Map.of("tone", Tone.HELD, "text", hostile)))
        .doesNotContain("<script>");
    assertThat(render("copy-field", Map.of("value", "javascript:" + hostile)))
        .doesNotContain("<script>");
  }

  @Test
  void aBadgeHasAWordAndAnIcon() {
    assertThat(render("badge", Map.of("tone", Tone.PAID))).containsPattern("<svg[^$]*Paid</span>");
  }

  @Test
  void aSelectMarksTheChosenOption() {
    List<Option> states = List.of(Option.of("27", "Maharashtra"), Option.of("29", "Karnataka"));
    assertThat(
            render(
                "select",
                Map.of("name", "state", "label", "State", "options", states, "value", "29")))
        .contains("<option value=\"29\" selected>Karnataka</option>")
        .contains("<option value=\"27\">Maharashtra</option>");
  }

  @Test
  void problemsLeadToTheirFields() {
    List<Problem> two = List.of(new Problem("pan", "Give a PAN"), new Problem("", "Try later"));
    assertThat(render("problems", Map.of("problems", two)))
        .contains(
            "2 things need a change", "<a href=\"#f-pan\">Give a PAN</a>", "<li>Try later</li>");
    assertThat(render("problems", Map.of("problems", List.of()))).isBlank();
  }

  @Test
  void aChartCanBeReadAsATable() {
    Chart chart =
        new Chart(
            "Commission by day",
            "Commission of two days",
            Chart.Unit.MONEY,
            List.of(new Chart.Series("Pending", Chart.Fill.PENDING)),
            List.of(
                new Chart.Bar("1 November", "1 Nov", List.of(135_525L), List.of("₹1,355.25")),
                new Chart.Bar("2 November", "", List.of(0L), List.of("0"))));
    assertThat(render("chart", Map.of("chart", chart)))
        .contains("role=\"img\" aria-label=\"Commission of two days\"")
        .contains("<th scope=\"row\">1 November</th><td class=\"hm-right\">₹1,355.25</td>")
        .contains("fill=\"url(#chart-wide-hatch)\"", "fill=\"url(#chart-slim-hatch)\"");
  }

  @Test
  void aButtonThatOpensADialogSendsNothing() {
    assertThat(render("button", Map.of("text", "Refund…", "dialog", "refund")))
        .contains("type=\"button\"", "data-dialog=\"refund\"");
    assertThat(render("button", Map.of("text", "Approve payout")))
        .contains("type=\"submit\"")
        .doesNotContain("data-dialog", "disabled", "name=");
  }

  @Test
  void aLinkForWhatsAppCarriesTextAndLink() {
    String url = "https://aarambh.example/r/kavya";
    assertThat(ShareText.whatsApp("Learn it & use it", url))
        .isEqualTo(
            "https://wa.me/?text=Learn%20it%20%26%20use%20it%20https%3A%2F%2Faarambh.example%2Fr%2Fkavya");
    assertThat(ShareText.whatsApp(" ", url))
        .endsWith("?text=https%3A%2F%2Faarambh.example%2Fr%2Fkavya");
  }

  @Test
  void anIconThatDoesNotExistIsAMistake() {
    assertThatThrownBy(() -> render("icon", Map.of("name", "no-such-icon")))
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
    assertThat(Icons.names()).allMatch(name -> !Icons.paths(name).isEmpty());
  }

  private static String render(String widget, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    ENGINE.render("ui/" + widget + ".jte", parameters, out);
    return out.toString();
  }
}
