package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.ui.Split.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTests {

  @Test
  void piecesAreAsLongAsTheirAmounts() {
    Split split =
        new Split(
            "One sale",
            List.of(
                new Part("You", "₹1,355.25", 135_525),
                new Part("Academy", "₹338.81", 33_881),
                new Part("GST", "₹304.94", 30_494)),
            "Price",
            "₹1,999.00");
    assertThat(split.pieces())
        .containsExactly(
            new Split.Piece("0.00%", "67.20%", 1),
            new Split.Piece("67.80%", "16.35%", 2),
            new Split.Piece("84.75%", "15.25%", 3));
  }

  @Test
  void whatIsNothingOrLessHasNoPiece() {
    Split split =
        new Split(
            "One sale",
            List.of(new Part("You", "₹10", 1_000), new Part("Academy", "−₹2", -200)),
            "Price",
            "₹8");
    assertThat(split.pieces()).containsExactly(new Split.Piece("0.00%", "100.00%", 1));
    assertThat(new Split("None", List.of(), "Price", "₹0").pieces()).isEmpty();
  }

  @Test
  void headlinesShowPaiseApart() {
    assertThat(AmountText.of("₹14,229.85")).isEqualTo(new AmountText("₹14,229", ".85"));
    assertThat(AmountText.of("−₹9.05")).isEqualTo(new AmountText("−₹9", ".05"));
    assertThat(AmountText.of("₹1,999")).isEqualTo(new AmountText("₹1,999", ""));
    assertThat(AmountText.of("2.4 %")).isEqualTo(new AmountText("2.4 %", ""));
  }
}
