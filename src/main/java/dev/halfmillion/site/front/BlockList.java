package dev.halfmillion.site.front;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists that an owner puts in order. */
public enum BlockList {
  HOME(BlockKind.TEXT),
  QUESTIONS(BlockKind.QUESTION);

  private final BlockKind fresh;

  BlockList(BlockKind fresh) {
    this.fresh = fresh;
  }

  /** The list with this word in its address, or empty. */
  public static Optional<BlockList> of(String key) {
    return Arrays.stream(values()).filter(list -> list.key().equals(key)).findFirst();
  }

  /** Its word in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What can be added to it. */
  public BlockKind fresh() {
    return fresh;
  }
}
