package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.SubjectNames.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A party, or what a journal is about, as a page shows it.
 *
 * @param name what people call it, else its identifier
 * @param href where it can be seen, or null
 * @param plain whether only the identifier is known
 */
public record Subject(String name, @Nullable String href, boolean plain) {

  static Subject of(String identifier, Map<String, Named> names) {
    Named named = names.get(identifier);
    return named == null
        ? new Subject(identifier, null, true)
        : new Subject(named.name(), named.href(), false);
  }

  /** Whether there is one. */
  public boolean exists() {
    return !name.isEmpty();
  }
}
