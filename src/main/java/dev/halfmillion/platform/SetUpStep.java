package dev.halfmillion.platform;

import java.util.Optional;

/**
 * One thing an owner sees to before the academy sells for real. Each module tells its own; the
 * set-up pages walk through the short forms among them, and the owner's home lists what is missing.
 * It is asked at every view of those pages, so an answer takes a row or two and no remote call.
 */
public interface SetUpStep {

  /** Where it stands among the others, smallest first; the seven short forms have 1 to 7. */
  int order();

  /** What it is about, in a few words that can be a link: "Your business". */
  String name();

  /** The address of the page where it is mended; begins with a slash. */
  String path();

  /** What is missing, as a sentence for the owner; empty where the step is done. */
  Optional<String> missing();

  /** Whether nothing is sold for real before it is done; else it is advice. */
  boolean needed();

  /** Whether it is done. */
  default boolean done() {
    return missing().isEmpty();
  }

  /** Whether it is one of the short forms that the set-up pages walk through. */
  default boolean form() {
    return order() <= 7;
  }
}
