package dev.halfmillion.site;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductText;
import dev.halfmillion.learning.CourseCover;
import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseSales;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The products by which courses are sold. */
@Component
class CourseProducts implements CourseSales {

  private final Catalog catalog;
  private final CatalogAuthoring authoring;

  CourseProducts(Catalog catalog, CatalogAuthoring authoring) {
    this.catalog = catalog;
    this.authoring = authoring;
  }

  @Override
  public List<Sold> of(CourseId course) {
    return products(course).stream()
        .map(CourseProducts::sold)
        .sorted(Comparator.comparing(Sold::title))
        .toList();
  }

  private List<Product> products(CourseId course) {
    return catalog.delivering(Deliverable.course(course.value())).stream()
        .filter(product -> !product.isBundle() && courses(product) == 1)
        .toList();
  }

  private static long courses(Product product) {
    return product.deliverables().stream()
        .filter(content -> content.kind().equals(Deliverable.COURSE))
        .count();
  }

  private static Sold sold(Product product) {
    return new Sold(
        product.title(),
        product.summary(),
        new CourseCover(product.cover().akshar(), product.cover().colour()),
        "/admin/products/" + product.id(),
        "/courses/" + product.slug(),
        product.isPublished());
  }

  @Override
  public void tell(CourseId course, CourseFacts facts) {
    List<Product> products = products(course);
    if (products.size() == 1) {
      UserId by = SignedInUser.current().map(SignedInUser::id).orElse(null);
      Cover cover = new Cover(facts.cover().akshar(), facts.cover().colour());
      authoring.describe(
          products.getFirst().id(), new ProductText(facts.title(), facts.summary(), cover), by);
    }
  }
}
