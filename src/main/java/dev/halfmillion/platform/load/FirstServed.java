package dev.halfmillion.platform.load;

import java.util.Set;

/**
 * Addresses that are served while others have to wait. A module publishes one bean for its own.
 *
 * @param words the first words of these addresses, as {@code checkout}
 */
public record FirstServed(Set<String> words) {

  public FirstServed {
    words = Set.copyOf(words);
  }

  /** The addresses that begin with one of these words. */
  public static FirstServed of(String... words) {
    return new FirstServed(Set.of(words));
  }
}
