package dev.halfmillion.site.editing;

/** What is said to the second of two who wrote at once. */
final class Conflicts {

  static final String WAY_OUT =
      " Nothing of yours is lost: it stands in the form. Compare the two, then save once more to"
          + " put yours on top.";

  private Conflicts() {}
}
