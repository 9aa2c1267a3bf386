package dev.halfmillion.catalog;

import java.util.List;

/** What can be sold; who owns the contents answers. */
public interface ContentShelf {

  /** Everything that a product may give its buyers, by title. */
  List<Content> contents();

  /** One of them. */
  record Content(Deliverable deliverable, String title) {}
}
