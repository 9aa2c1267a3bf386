package dev.halfmillion.catalog;

import java.util.UUID;

/**
 * Something a buyer receives; only the module that owns the kind knows what it is.
 *
 * @param kind such as {@link #COURSE}
 * @param id which one
 */
public record Deliverable(String kind, UUID id) {

  public static final String COURSE = "course";

  public static final String DOWNLOAD = "download";

  /** A file of the media module. */
  public static Deliverable download(UUID file) {
    return new Deliverable(DOWNLOAD, file);
  }

  /** A course of the learning module. */
  public static Deliverable course(UUID id) {
    return new Deliverable(COURSE, id);
  }
}
