package dev.halfmillion.catalog;

import dev.halfmillion.platform.Refusal;

/** A change was refused because each sale would lose money and nobody said that this is known. */
public class LossUnconfirmed extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Margin margin;

  /** Refuses a change that would leave this. */
  public LossUnconfirmed(Margin margin) {
    super("catalog.loss", "Each sale would lose money. Look at the figures and say that you know.");
    this.margin = margin;
  }

  /** What the change would leave of one sale. */
  public Margin margin() {
    return margin;
  }
}
