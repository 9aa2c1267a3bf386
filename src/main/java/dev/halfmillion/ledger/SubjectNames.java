package dev.halfmillion.ledger;

import java.util.Collection;
import java.util.Map;

/**
 * Puts names to what the books know only by its identifier: parties, and what journals are about.
 * The ledger asks for its pages; the back office, which knows the nouns, answers.
 */
public interface SubjectNames {

  /**
   * The names of these identifiers, such as {@code usr_…} and {@code ord_…}; one that nobody knows
   * is left out.
   */
  Map<String, Named> of(Collection<String> identifiers);

  /**
   * What an identifier stands for.
   *
   * @param name what people call it
   * @param href where it can be seen
   */
  record Named(String name, String href) {}
}
