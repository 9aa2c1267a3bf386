package dev.halfmillion.backoffice.first;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.editing.AddressWord;
import dev.halfmillion.learning.editing.NewCourse;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.ui.Link;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes course and product in one transaction, so that nobody sees one without the other. */
@Component
class FirstProduct {

  private final NewCourse courses;
  private final CourseAuthoring authoring;
  private final CatalogAuthoring products;
  private final Catalog catalog;
  private final Transactions transactions;

  FirstProduct(
      NewCourse courses,
      CourseAuthoring authoring,
      CatalogAuthoring products,
      Catalog catalog,
      Transactions transactions) {
    this.courses = courses;
    this.authoring = authoring;
    this.products = products;
    this.catalog = catalog;
    this.transactions = transactions;
  }

  /** What the same form made before, if it did. */
  Optional<ProductId> madeBefore(CourseId key) {
    return catalog.delivering(Deliverable.course(key.value())).stream()
        .map(Product::id)
        .findFirst();
  }

  /** All products there are, as links to their pages in the back office. */
  List<Link> all() {
    return catalog.all().stream()
        .map(made -> Link.to(made.title(), "/admin/products/" + made.id()))
        .toList();
  }

  /** Where people see a product. */
  Link page(ProductId id) {
    String word = catalog.byId(id).orElseThrow().slug();
    return Link.to("See its page", "/courses/" + word);
  }

  /**
   * Makes it.
   *
   * @param onSale whether it is on sale at once; else both stay drafts
   */
  ProductId make(CourseId key, FirstProductReading.Read read, boolean onSale, SignedInUser by) {
    FirstProductForm form = read.form();
    return transactions.call(
        () -> {
          courses.make(key, form.title(), form.summary(), by.displayName(), read.lessons());
          ProductId product = products.create(product(key, read), by.id());
          if (onSale) {
            authoring.publish(key, true);
            products.publish(product, by.id());
          }
          return product;
        });
  }

  private NewProduct product(CourseId key, FirstProductReading.Read read) {
    FirstProductForm form = read.form();
    String word =
        AddressWord.of(form.title(), "course", taken -> catalog.bySlug(taken).isPresent());
    int colour = 1 + catalog.all().size() % Cover.COLOURS;
    return NewProduct.course(
        word,
        form.title(),
        form.summary(),
        Objects.requireNonNull(read.price()),
        new Cover(NewCourse.akshar(form.title()), colour, read.picture()),
        List.of(Deliverable.course(key.value())));
  }
}
