package dev.halfmillion.payments.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of news.
 *
 * @param ignored why it changed nothing, in plain words; null if it did
 * @param order the order it is about
 * @param attempt the attempt it is about
 */
public record Handled(@Nullable String ignored, @Nullable UUID order, @Nullable UUID attempt) {

  /** It changed our records. */
  public static Handled done(UUID order, UUID attempt) {
    return new Handled(null, order, attempt);
  }

  /** It is about no order and changed our records. */
  public static Handled done() {
    return new Handled(null, null, null);
  }

  /** It changed nothing. */
  public static Handled ignored(String why, UUID order, UUID attempt) {
    return new Handled(why, order, attempt);
  }

  /** It is about no order and changed nothing. */
  public static Handled ignored(String why) {
    return new Handled(why, null, null);
  }
}
