package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.ContentShelf;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes products: a course, a bundle of products, or files to download; sold or given away. */
@Controller
@RequestMapping("/admin/products/new")
class NewProductController {

  private static final List<Option> KINDS =
      List.of(
          Option.of("course", "A course"),
          Option.of("bundle", "A bundle of products"),
          Option.of("download", "Files to download"));

  private final Catalog catalog;
  private final CatalogAuthoring authoring;
  private final ContentShelf shelf;

  NewProductController(Catalog catalog, CatalogAuthoring authoring, ContentShelf shelf) {
    this.catalog = catalog;
    this.authoring = authoring;
    this.shelf = shelf;
  }

  @GetMapping
  ModelAndView begin() {
    return view(NewProductForm.EMPTY, List.of());
  }

  @PostMapping
  ModelAndView make(
      @ModelAttribute ProductForm text,
      @RequestParam(required = false) @Nullable String slug,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String amount,
      @RequestParam(required = false) @Nullable String free,
      @RequestParam(required = false) @Nullable String course,
      @RequestParam(required = false) @Nullable List<String> part,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    NewProductForm form =
        new NewProductForm(
            text,
            NewProductForm.trimmed(slug),
            NewProductForm.trimmed(kind),
            NewProductForm.trimmed(amount),
            NewProductForm.trimmed(free),
            NewProductForm.trimmed(course),
            part == null ? List.of() : part);
    List<Problem> problems = new ArrayList<>();
    Optional<NewProduct> product = form.product(shelf.contents(), problems);
    if (product.isEmpty()) {
      return view(form, problems);
    }
    try {
      ProductId id = authoring.create(product.get(), me.id());
      flash.addFlashAttribute("toast", "Made as a draft. Put it on sale when it is ready.");
      return new ModelAndView(SeeOther.to("/admin/products/" + id));
    } catch (Refusal refusal) {
      return view(form, List.of(new Problem(field(refusal), refusal.sentence())));
    }
  }

  private static String field(Refusal refusal) {
    return switch (refusal.code()) {
      case "catalog.slug", "catalog.slug-taken" -> "slug";
      case "catalog.price" -> "amount";
      case "catalog.parts" -> "parts";
      default -> "title";
    };
  }

  private ModelAndView view(NewProductForm form, List<Problem> problems) {
    NewProductPage page =
        new NewProductPage(
            form,
            KINDS,
            shelf.contents().stream()
                .map(c -> Option.of(c.deliverable().id().toString(), c.title()))
                .toList(),
            catalog.all().stream()
                .filter(product -> !product.isBundle())
                .map(product -> part(product, form))
                .toList(),
            problems);
    HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("catalog/products/new", Map.of("page", page), status);
  }

  private static NewProductPage.Part part(Product product, NewProductForm form) {
    String id = product.id().toString();
    return new NewProductPage.Part(
        id, product.title(), MoneyFormat.full(product.listPrice()), form.parts().contains(id));
  }
}
