package dev.halfmillion.platform.api;

import dev.halfmillion.platform.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list was asked for.
 *
 * @param after where the page before ended, as it was told; null for the first page
 * @param limit how many at most, 1 to 100
 */
public record Asked(@Nullable String after, int limit) {

  /** How many where nothing is said. */
  public static final int USUAL = 50;

  /** How many at most. */
  public static final int MOST = 100;

  /**
   * As it stands in the address.
   *
   * @throws Refusal {@code page.limit} where the limit is no number from 1 to 100
   */
  public static Asked of(@Nullable String after, @Nullable String limit) {
    String wanted = limit == null || limit.isEmpty() ? String.valueOf(USUAL) : limit;
    int number = wanted.matches("\\d{1,3}") ? Integer.parseInt(wanted) : 0;
    if (number < 1 || number > MOST) {
      throw new Refusal("page.limit", "Ask for 1 to 100 at once.");
    }
    return new Asked(after == null || after.isEmpty() ? null : after, number);
  }

  /**
   * Where the page before ended, or null for the first page.
   *
   * @throws Refusal {@code page.after} for a text that no page told
   */
  public <T> @Nullable T after(Function<String, Optional<T>> parse) {
    return after == null
        ? null
        : parse
            .apply(after)
            .orElseThrow(() -> new Refusal("page.after", "Send after as the page before told it."));
  }

  /** How many to read, so that it shows whether there are more. */
  public int oneMore() {
    return limit + 1;
  }

  /** What of the read belongs on the page. */
  public <T> List<T> shown(List<T> read) {
    return read.subList(0, Math.min(limit, read.size()));
  }

  /** Where the next page begins, or null where this is the last. */
  public <T> @Nullable String next(List<T> read, Function<T, String> name) {
    return read.size() > limit ? name.apply(read.get(limit - 1)) : null;
  }
}
