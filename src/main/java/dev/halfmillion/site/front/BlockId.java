package dev.halfmillion.site.front;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a block or a question; outside it reads {@code blk_…}. */
public record BlockId(UUID value) {

  static BlockId next() {
    return new BlockId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<BlockId> parse(String text) {
    return PublicId.parse("blk", text).map(BlockId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("blk", value);
  }
}
