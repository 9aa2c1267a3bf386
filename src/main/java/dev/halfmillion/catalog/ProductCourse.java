package dev.halfmillion.catalog;

import dev.halfmillion.catalog.ContentShelf.Told;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * A product and the one course that it sells: both have a title, a summary and a cover, the one for
 * buyers and the other for learners, and they can be changed together.
 */
@Service
public class ProductCourse {

  private final ContentShelf shelf;
  private final CatalogAuthoring authoring;
  private final Transactions transactions;

  ProductCourse(ContentShelf shelf, CatalogAuthoring authoring, Transactions transactions) {
    this.shelf = shelf;
    this.authoring = authoring;
    this.transactions = transactions;
  }

  /** What the only course of a product says; empty for a product with none or several. */
  public Optional<Told> of(Product product) {
    return only(product).flatMap(shelf::told);
  }

  /**
   * Of which products somebody minds what people read and see: owners of all, instructors of those
   * that sell one course, which is theirs.
   */
  public Predicate<Product> mindedBy(SignedInUser person) {
    if (person.has(Role.OWNER)) {
      return product -> true;
    }
    Set<Deliverable> theirs = shelf.editable(person);
    return product -> only(product).filter(theirs::contains).isPresent();
  }

  /**
   * Changes what people read and see of a product.
   *
   * @param courseToo whether its only course, if it has one, says the same from now on
   */
  public void describe(Product product, ProductText text, boolean courseToo, UserId by) {
    transactions.run(
        () -> {
          authoring.describe(product.id(), text, by);
          only(product)
              .filter(course -> courseToo && shelf.told(course).isPresent())
              .ifPresent(course -> shelf.tell(course, text));
        });
  }

  /**
   * Puts a product on sale, and shows its courses to buyers, so that nobody pays for a draft.
   *
   * @throws dev.halfmillion.platform.Refusal where a course is not ready
   */
  public void publish(Product product, UserId by) {
    transactions.run(
        () -> {
          authoring.publish(product.id(), by);
          courses(product).stream()
              .filter(course -> shelf.told(course).filter(told -> !told.published()).isPresent())
              .forEach(shelf::publish);
        });
  }

  private static Optional<Deliverable> only(Product product) {
    List<Deliverable> courses = courses(product);
    return courses.size() == 1 && !product.isBundle()
        ? Optional.of(courses.getFirst())
        : Optional.empty();
  }

  private static List<Deliverable> courses(Product product) {
    return product.deliverables().stream()
        .filter(content -> content.kind().equals(Deliverable.COURSE))
        .toList();
  }
}
