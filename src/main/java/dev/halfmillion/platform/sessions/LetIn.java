package dev.halfmillion.platform.sessions;

/** A sign-in that itself says by what its person was let in. */
public interface LetIn {

  /** By what: no session, where there is such a sign-in. */
  WayIn wayIn();
}
