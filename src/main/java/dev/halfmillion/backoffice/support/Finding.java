package dev.halfmillion.backoffice.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a guided check has found.
 *
 * @param sentence what is the matter, in one sentence
 * @param say what can be said to the caller
 * @param well whether nothing is wrong
 * @param steps the chain that was walked
 * @param remedy the one safe thing to do, or null where there is nothing to do here
 * @param ways further places to look at
 */
public record Finding(
    String sentence,
    String say,
    boolean well,
    List<Step> steps,
    @Nullable Remedy remedy,
    List<Remedy> ways) {

  public Finding {
    steps = List.copyOf(steps);
    ways = List.copyOf(ways);
  }

  /**
   * One link of the chain.
   *
   * @param says what was found there, in whole sentences
   * @param href where to see it, or null
   */
  public record Step(Mark mark, String title, String says, @Nullable String href) {

    static Step of(Mark mark, String title, String says) {
      return new Step(mark, title, says, null);
    }
  }

  /** How a link of the chain is. */
  public enum Mark {
    HOLDS("circle-check", "In order"),
    BROKEN("circle-x", "Not in order"),
    OPEN("circle-help", "Not known yet"),
    NOT_REACHED("circle", "Not reached");

    private final String icon;
    private final String word;

    Mark(String icon, String word) {
      this.icon = icon;
      this.word = word;
    }

    public String icon() {
      return icon;
    }

    /** What is read aloud instead of the icon. */
    public String word() {
      return word;
    }

    /** Its name in class names. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Mark holdsIf(boolean well) {
      return well ? HOLDS : BROKEN;
    }
  }
}
