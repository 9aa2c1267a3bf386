package dev.halfmillion.catalog;

import dev.halfmillion.platform.SignedInUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be sold; who owns the contents answers. */
public interface ContentShelf {

  /** Everything that a product may give its buyers, by title. */
  List<Content> contents();

  /** The contents that somebody may change. */
  Set<Deliverable> editable(SignedInUser by);

  /** What is said of a content on its own pages; empty for what has none. */
  Optional<Told> told(Deliverable content);

  /**
   * Says of a content what its product says, in the caller's transaction.
   *
   * @throws dev.halfmillion.platform.Refusal where it is not there or not the signed-in person's
   */
  void tell(Deliverable content, ProductText text);

  /**
   * Shows a content to those who have it, in the caller's transaction; it may be shown already.
   *
   * @throws dev.halfmillion.platform.Refusal with a sentence where it is not ready for them
   */
  void publish(Deliverable content);

  /** One of them. */
  record Content(Deliverable deliverable, String title) {}

  /**
   * What its own pages say.
   *
   * @param href where it is edited
   * @param published whether those who have it see it
   * @param editable whether the signed-in person may change it
   */
  record Told(String href, ProductText text, boolean published, boolean editable) {

    /** Whether title, summary and drawn cover are those of a product; its picture is its own. */
    public boolean sameAs(Product product) {
      return text.title().equals(product.title())
          && text.summary().equals(product.summary())
          && text.cover().akshar().equals(product.cover().akshar())
          && text.cover().colour() == product.cover().colour();
    }
  }
}
