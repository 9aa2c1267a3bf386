package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.LossUnconfirmed;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductCourse;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.catalog.web.ProductPage.Loss;
import dev.halfmillion.catalog.web.ProductPage.Typed;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answers of a product's forms: its page, its page with what to mend, or the way back. */
@Component
class ProductViews {

  private final Catalog catalog;
  private final ProductPages pages;
  private final ProductCourse courses;

  ProductViews(Catalog catalog, ProductPages pages, ProductCourse courses) {
    this.catalog = catalog;
    this.pages = pages;
    this.courses = courses;
  }

  Product product(String id) {
    return ProductId.parse(id).flatMap(catalog::byId).orElseThrow(Refusal::notFound);
  }

  /**
   * A product whose words somebody minds.
   *
   * @throws Refusal not found where they are another's
   */
  Product minded(String id, SignedInUser me) {
    Product product = product(id);
    if (!courses.mindedBy(me).test(product)) {
      throw Refusal.notFound();
    }
    return product;
  }

  ModelAndView show(Product product, SignedInUser me) {
    ProductPage page =
        pages.page(product, ProductPages.standing(product), List.of(), null, me.has(Role.OWNER));
    return new ModelAndView("catalog/products/show", Map.of("page", page));
  }

  ModelAndView again(Product product, Typed typed, List<Problem> problems, SignedInUser me) {
    return unfit(pages.page(product, typed, problems, null, me.has(Role.OWNER)));
  }

  /** The form once more, with the figures and the sentence to agree to. */
  ModelAndView loss(
      Product product, Typed typed, String form, LossUnconfirmed loss, SignedInUser me) {
    Loss asked =
        new Loss(form, loss.margin().sum("One sale at this price"), loss.margin().confession());
    Problem problem = new Problem("lossKnown", loss.sentence());
    return unfit(pages.page(product, typed, List.of(problem), asked, me.has(Role.OWNER)));
  }

  ModelAndView done(Product product, String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to("/admin/products/" + product.id()));
  }

  private static ModelAndView unfit(ProductPage page) {
    return new ModelAndView(
        "catalog/products/show", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
