package dev.halfmillion.affiliates;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a click; outside it reads {@code clk_…}. */
public record ClickId(UUID value) {

  /** A new identifier. */
  public static ClickId next() {
    return new ClickId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<ClickId> parse(String text) {
    return PublicId.parse("clk", text).map(ClickId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("clk", value);
  }
}
