package dev.halfmillion.learning.mails;

/** What learners get mails about, each kind to be stopped by itself. */
public enum LearnerMailKind {
  /** What the people of a course announce. */
  ANNOUNCEMENTS("announcements of your courses"),
  /** That a lesson has opened. */
  OPENINGS("lessons that open"),
  /** That a question came in or was answered. */
  DISCUSSIONS("questions and answers");

  private final String words;

  LearnerMailKind(String words) {
    this.words = words;
  }

  /** What they are about, to follow "mails about". */
  public String words() {
    return words;
  }
}
