package dev.halfmillion.platform.sessions;

import org.jspecify.annotations.Nullable;

/** Reads what is stored of a session. */
interface SessionReader {

  /**
   * The session of this identifier as it is stored now.
   *
   * @param known what was read of it before, or null; its attributes serve again while their stored
   *     bytes are the same, for to unfold them costs more than to read them
   * @return null when there is none, or none that can be read
   */
  @Nullable SessionCopy read(String id, @Nullable SessionCopy known);
}
