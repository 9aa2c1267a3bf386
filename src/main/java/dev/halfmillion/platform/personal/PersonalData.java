package dev.halfmillion.platform.personal;

import dev.halfmillion.platform.UserId;

/**
 * A module's part of the copy that people may have of their own data. Each module answers for what
 * it keeps, so that none reads another's tables. Passwords, hashes, tokens and keys are no part of
 * it; PAN and bank details appear as they are shown on pages, with their last four characters.
 */
public interface PersonalData {

  /** The name of the file, without its ending: lower case, no spaces. */
  String name();

  /** What the file holds, in one sentence. */
  String about();

  /**
   * What is kept of a person: records, maps and lists of texts, numbers and truth values. Where
   * that may be much, an {@link java.util.Iterator} that reads some at a time; it is written as a
   * list.
   */
  Object of(UserId user);
}
