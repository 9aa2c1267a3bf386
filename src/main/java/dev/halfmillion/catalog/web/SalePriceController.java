package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.GuardedPricing;
import dev.halfmillion.catalog.GuardedPricing.Days;
import dev.halfmillion.catalog.LossUnconfirmed;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.SalePrices;
import dev.halfmillion.catalog.web.ProductPage.Typed;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sale prices of a product: planned and stopped by the owner. */
@Controller
@RequestMapping("/admin/products/{id}/sale-prices")
class SalePriceController {

  private final ProductViews views;
  private final GuardedPricing pricing;
  private final SalePrices sales;
  private final BusinessClock clock;

  SalePriceController(
      ProductViews views, GuardedPricing pricing, SalePrices sales, BusinessClock clock) {
    this.views = views;
    this.pricing = pricing;
    this.sales = sales;
    this.clock = clock;
  }

  @PostMapping
  ModelAndView plan(
      @PathVariable String id,
      @ModelAttribute SaleForm form,
      @RequestParam(defaultValue = "false") String lossKnown,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Product product = views.product(id);
    Instant now = clock.instant();
    List<Problem> problems = form.problems(now);
    Typed typed = new Typed(ProductForm.of(product), RupeeText.plain(product.listPrice()), form);
    if (!problems.isEmpty()) {
      return views.again(product, typed, problems, me);
    }
    Money amount = form.amount().orElseThrow();
    try {
      pricing.planSale(
          product,
          amount,
          new Days(form.start(now).orElseThrow(), form.end().orElseThrow(), ""),
          lossKnown.equals("true"),
          me.id());
    } catch (LossUnconfirmed loss) {
      return views.loss(product, typed, "sale", loss, me);
    } catch (Refusal refusal) {
      String field = refusal.code().equals("catalog.sale-price") ? "saleAmount" : "ends";
      return views.again(product, typed, List.of(new Problem(field, refusal.sentence())), me);
    }
    return views.done(product, "The sale price of " + MoneyFormat.full(amount) + " is set", flash);
  }

  @PostMapping("/{sale}/stop")
  ModelAndView stop(
      @PathVariable String id,
      @PathVariable String sale,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Product product = views.product(id);
    UUID price = PublicId.parse("spr", sale).orElseThrow(Refusal::notFound);
    sales.stop(product.id(), price, me.id());
    return views.done(product, "The sale price counts no more", flash);
  }
}
