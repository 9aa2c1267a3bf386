package dev.halfmillion.media.access;

/**
 * Knows rights of one kind. It is asked with every request for a file whose address names such a
 * right, at most once a second for each right.
 */
public interface MediaGate {

  /** The kind of right, such as {@code lesson}. */
  String kind();

  /** Whether the right that an address names still stands, of this kind. */
  boolean open(MediaPass pass);
}
