package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.catalog.ProductText;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Products in the back office: their words, their price, whether they are on sale. */
@Controller
@RequestMapping("/admin/products")
class ProductController {

  private final Catalog catalog;
  private final CatalogAuthoring authoring;
  private final ProductPages pages;

  ProductController(Catalog catalog, CatalogAuthoring authoring, ProductPages pages) {
    this.catalog = catalog;
    this.authoring = authoring;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list() {
    return new ModelAndView("catalog/products/index", Map.of("page", pages.list()));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id, @AuthenticationPrincipal SignedInUser me) {
    Product product = product(id);
    ProductForm text = ProductForm.of(product);
    return view(product, text, RupeeText.plain(product.price()), List.of(), me);
  }

  @PostMapping("/{id}")
  ModelAndView describe(
      @PathVariable String id,
      @ModelAttribute ProductForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Product product = product(id);
    List<Problem> problems = form.problems();
    if (!problems.isEmpty()) {
      return view(product, form, RupeeText.plain(product.price()), problems, me);
    }
    ProductText text = new ProductText(form.title(), form.summary(), form.cover());
    authoring.describe(product.id(), text, me.id());
    return done(product, "Saved", flash);
  }

  @PostMapping("/{id}/price")
  ModelAndView price(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String amount,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Product product = product(id);
    Optional<Money> price = RupeeText.parse(amount);
    String sentence = "Write an amount in rupees, such as 1999 or 1999.50.";
    if (price.isPresent()) {
      try {
        authoring.changePrice(product.id(), price.get(), me.id());
        return done(product, "The price is " + MoneyFormat.full(price.get()) + " now", flash);
      } catch (Refusal refusal) {
        sentence = refusal.sentence();
      }
    }
    List<Problem> problems = List.of(new Problem("amount", sentence));
    return view(product, ProductForm.of(product), amount, problems, me);
  }

  @PostMapping("/{id}/publication")
  ModelAndView publish(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Product product = product(id);
    authoring.publish(product.id(), me.id());
    return done(product, product.title() + " is on sale", flash);
  }

  @PostMapping("/{id}/retirement")
  ModelAndView retire(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Product product = product(id);
    authoring.retire(product.id(), me.id());
    return done(product, product.title() + " is off sale", flash);
  }

  private Product product(String id) {
    return ProductId.parse(id).flatMap(catalog::byId).orElseThrow(Refusal::notFound);
  }

  private ModelAndView view(
      Product product, ProductForm text, String amount, List<Problem> problems, SignedInUser me) {
    ProductPage page = pages.page(product, text, amount, problems, me.has(Role.OWNER));
    HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("catalog/products/show", Map.of("page", page), status);
  }

  private static ModelAndView done(Product product, String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to("/admin/products/" + product.id()));
  }
}
