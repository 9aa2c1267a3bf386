package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.GuardedPricing;
import dev.halfmillion.catalog.LossUnconfirmed;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductCourse;
import dev.halfmillion.catalog.ProductText;
import dev.halfmillion.catalog.web.ProductPage.Typed;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Notice;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final CatalogAuthoring authoring;
  private final ProductCourse courses;
  private final GuardedPricing pricing;
  private final ProductPages pages;
  private final ProductViews views;

  ProductController(
      CatalogAuthoring authoring,
      ProductCourse courses,
      GuardedPricing pricing,
      ProductPages pages,
      ProductViews views) {
    this.authoring = authoring;
    this.courses = courses;
    this.pricing = pricing;
    this.pages = pages;
    this.views = views;
  }

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal SignedInUser me) {
    return new ModelAndView(
        "catalog/products/index", Map.of("page", pages.list(courses.mindedBy(me))));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id, @AuthenticationPrincipal SignedInUser me) {
    return views.show(views.minded(id, me), me);
  }

  @PostMapping("/{id}")
  ModelAndView describe(
      @PathVariable String id,
      @ModelAttribute ProductForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Product product = views.minded(id, me);
    List<Problem> problems = form.problems();
    if (!problems.isEmpty()) {
      Typed typed = new Typed(form, RupeeText.plain(product.listPrice()), SaleForm.EMPTY);
      return views.again(product, typed, problems, me);
    }
    ProductText text = new ProductText(form.title(), form.summary(), form.cover());
    boolean both = form.withCourse(false) && courses.of(product).isPresent();
    courses.describe(product, text, both, me.id());
    return views.done(product, both ? "Saved, here and for the course" : "Saved", flash);
  }

  @PostMapping("/{id}/price")
  ModelAndView price(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "false") String lossKnown,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Product product = views.product(id);
    Typed typed = new Typed(ProductForm.of(product), amount, SaleForm.EMPTY);
    Optional<Money> price = RupeeText.parse(amount);
    if (price.isEmpty()) {
      return unfit(product, typed, "Write an amount in rupees, such as 1999 or 1999.50.", me);
    }
    try {
      pricing.changePrice(product, price.get(), lossKnown.equals("true"), me.id());
    } catch (LossUnconfirmed loss) {
      return views.loss(product, typed, "price", loss, me);
    } catch (Refusal refusal) {
      return unfit(product, typed, refusal.sentence(), me);
    }
    return views.done(product, "The price is " + MoneyFormat.full(price.get()) + " now", flash);
  }

  /** What would be kept of one sale at a price that is being typed. */
  @GetMapping("/{id}/margin")
  ModelAndView margin(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String saleAmount) {
    Product product = views.product(id);
    Money price =
        RupeeText.parse(saleAmount.isEmpty() ? amount : saleAmount)
            .filter(p -> p.compareTo(CatalogAuthoring.GREATEST_PRICE) <= 0)
            .orElse(product.price());
    return new ModelAndView(
        "catalog/products/_margin", Map.of("margin", pages.margin(product, price)));
  }

  /** Asks nothing for it from now on. */
  @PostMapping("/{id}/gift")
  ModelAndView giveAway(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Product product = views.product(id);
    try {
      authoring.giveAway(product.id(), me.id());
    } catch (Refusal refusal) {
      return unfit(product, ProductPages.standing(product), refusal.sentence(), me);
    }
    return views.done(product, product.title() + " is free now", flash);
  }

  @PostMapping("/{id}/publication")
  ModelAndView publish(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Product product = views.product(id);
    try {
      courses.publish(product, me.id());
    } catch (Refusal unready) {
      List<Problem> problems = List.of(new Problem("", unready.sentence()));
      return views.again(product, ProductPages.standing(product), problems, me);
    }
    Notice.leave(
        flash,
        product.title() + " is on sale.",
        Link.to("See its page", "/courses/" + product.slug()));
    return new ModelAndView(SeeOther.to("/admin/products/" + product.id()));
  }

  @PostMapping("/{id}/retirement")
  ModelAndView retire(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Product product = views.product(id);
    authoring.retire(product.id(), me.id());
    return views.done(product, product.title() + " is off sale", flash);
  }

  private ModelAndView unfit(Product product, Typed typed, String sentence, SignedInUser me) {
    return views.again(product, typed, List.of(new Problem("amount", sentence)), me);
  }
}
