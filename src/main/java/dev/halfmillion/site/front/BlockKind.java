package dev.halfmillion.site.front;

import java.util.Locale;

/** What a block is. The first three are filled by the program and are there once. */
public enum BlockKind {
  COURSES("The courses"),
  SHARING("What sharing pays"),
  QUESTIONS("Questions people ask"),
  TEXT("Text and picture"),
  QUESTION("Question");

  private final String label;

  BlockKind(String label) {
    this.label = label;
  }

  /** What it is called where it is edited. */
  public String label() {
    return label;
  }

  /** Whether its content is made by the program, so that it is hidden, never removed. */
  public boolean filledByProgram() {
    return this == COURSES || this == SHARING || this == QUESTIONS;
  }

  /** The list it stands in. */
  public BlockList list() {
    return this == QUESTION ? BlockList.QUESTIONS : BlockList.HOME;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
