package dev.halfmillion.catalog;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a product; outside it reads {@code prd_…}. */
public record ProductId(UUID value) {

  /** A new identifier. */
  public static ProductId next() {
    return new ProductId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<ProductId> parse(String text) {
    return PublicId.parse("prd", text).map(ProductId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("prd", value);
  }
}
