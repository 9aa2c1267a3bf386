package dev.halfmillion.site.texts;

/**
 * Where a text stands.
 *
 * @param newest the number of the version that was saved last; 0 where there is none
 * @param published the number of the version that is shown; 0 for the starting text
 */
public record TextStanding(int newest, int published) {

  /** Whether something was saved that nobody sees yet. */
  public boolean draftWaits() {
    return newest > published;
  }
}
