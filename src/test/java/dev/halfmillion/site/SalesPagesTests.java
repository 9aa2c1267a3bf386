package dev.halfmillion.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.site.SalesPage.Question;
import dev.halfmillion.testing.HalfmillionTest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class SalesPagesTests {

  @Autowired SalesPages pages;

  final ProductId product = ProductId.next();

  @Test
  void aProductNobodyWroteForHasAnEmptyPage() {
    assertThat(pages.of(product)).isEqualTo(SalesPage.EMPTY);
  }

  @Test
  void textsComeBackInTheirOrderAndALaterPageTakesTheirPlace() {
    SalesPage first =
        new SalesPage(
            "You will film seven reels: सात रील।",
            "Edited 900 films.",
            List.of("Cut", "Caption", "Add sound"),
            List.of(new Question("Which phone?", "Any."), new Question("How long?", "For good.")));
    pages.write(product, first);
    assertThat(pages.of(product)).isEqualTo(first);

    SalesPage second = new SalesPage("Shorter.", "", List.of("Sound"), List.of());
    pages.write(product, second);
    assertThat(pages.of(product)).isEqualTo(second);
    pages.write(product, second);
    assertThat(pages.of(product)).isEqualTo(second);
  }

  @ParameterizedTest
  @MethodSource
  void whatDoesNotFitIsRefusedAndNothingIsKept(SalesPage page) {
    assertThatThrownBy(() -> pages.write(product, page)).isInstanceOf(Refusal.class);
    assertThat(pages.of(product)).isEqualTo(SalesPage.EMPTY);
  }

  static Stream<SalesPage> whatDoesNotFitIsRefusedAndNothingIsKept() {
    return Stream.of(
        new SalesPage("x".repeat(401), "", List.of(), List.of()),
        new SalesPage("", "x".repeat(401), List.of(), List.of()),
        new SalesPage("", "", List.of(" "), List.of()),
        new SalesPage("", "", List.of("x".repeat(201)), List.of()),
        new SalesPage("", "", Collections.nCopies(21, "Cut"), List.of()),
        new SalesPage("", "", List.of(), List.of(new Question("Why?", ""))),
        new SalesPage("", "", List.of(), List.of(new Question("Why?", "x".repeat(1001)))));
  }
}
