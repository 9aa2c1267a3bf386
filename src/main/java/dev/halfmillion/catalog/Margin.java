package dev.halfmillion.catalog;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.ui.Sum;
import java.util.List;

/**
 * What the academy keeps of one sale, worked line by line.
 *
 * @param lines the price first, then what goes off it, as negative amounts; they add up to what is
 *     kept
 * @param kept negative where each sale loses money
 */
public record Margin(List<Line> lines, Money kept) {

  public Margin {
    lines = List.copyOf(lines);
  }

  /** One step of the reckoning. */
  public record Line(String label, Money amount) {}

  /** Whether each such sale costs more than it brings. */
  public boolean loses() {
    return kept.isNegative();
  }

  /** How much a sale loses; zero where it does not. */
  public Money loss() {
    return loses() ? Money.zero(kept.currency()).minus(kept) : Money.zero(kept.currency());
  }

  /** The sentence that has to be agreed to before such a price is set. */
  public String confession() {
    return "I know that this loses " + MoneyFormat.full(loss()) + " a sale";
  }

  /** The reckoning as a page shows it. */
  public Sum sum(String title) {
    return new Sum(
        title,
        lines.stream().map(l -> new Sum.Row(l.label(), MoneyFormat.full(l.amount()))).toList(),
        loses() ? "You lose" : "You keep",
        MoneyFormat.full(kept));
  }
}
