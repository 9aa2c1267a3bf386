package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.GuardedPricing;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductCourse;
import dev.halfmillion.catalog.ProductStatus;
import dev.halfmillion.catalog.ReferralReward;
import dev.halfmillion.catalog.web.ProductListPage.Row;
import dev.halfmillion.catalog.web.ProductPage.Loss;
import dev.halfmillion.catalog.web.ProductPage.PriceLine;
import dev.halfmillion.catalog.web.ProductPage.Status;
import dev.halfmillion.catalog.web.ProductPage.Typed;
import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Sum;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the product pages together. */
@Component
class ProductPages {

  private final Catalog catalog;
  private final ReferralReward rewards;
  private final GuardedPricing pricing;
  private final SaleLines sales;
  private final ProductContents contents;
  private final ProductCourse courses;

  ProductPages(
      Catalog catalog,
      ReferralReward rewards,
      GuardedPricing pricing,
      SaleLines sales,
      ProductContents contents,
      ProductCourse courses) {
    this.catalog = catalog;
    this.rewards = rewards;
    this.pricing = pricing;
    this.sales = sales;
    this.contents = contents;
    this.courses = courses;
  }

  ProductListPage list(Predicate<Product> shown) {
    return new ProductListPage(catalog.all().stream().filter(shown).map(this::row).toList());
  }

  /** What stands, for forms that nobody has filled in yet. */
  static Typed standing(Product product) {
    return new Typed(ProductForm.of(product), RupeeText.plain(product.listPrice()), SaleForm.EMPTY);
  }

  ProductPage page(
      Product product, Typed typed, List<Problem> problems, @Nullable Loss loss, boolean owner) {
    PictureId picture = product.cover().picture();
    return new ProductPage(
        "/admin/products/" + product.id(),
        product.slug(),
        new Status(tone(product.status()), product.status().label(), product.isPublished()),
        picture == null ? null : picture.path(400),
        contents.of(product),
        typed,
        explained(product),
        margin(product, product.price()),
        course(product, typed),
        catalog.prices(product.id()).stream()
            .map(p -> new PriceLine(MoneyFormat.full(p.amount()), DateText.moment(p.from())))
            .toList(),
        sales.of(product),
        problems,
        loss,
        owner);
  }

  private ProductPage.@Nullable Course course(Product product, Typed typed) {
    return courses
        .of(product)
        .map(
            told ->
                new ProductPage.Course(
                    told.href(),
                    told.text().title(),
                    told.published(),
                    told.sameAs(product),
                    typed.text().withCourse(told.sameAs(product)),
                    told.editable()))
        .orElse(null);
  }

  /** What is kept of one sale at a price. */
  Sum margin(Product product, Money price) {
    String title = "What you keep of one sale at " + MoneyFormat.full(price);
    return pricing.margin(product, price).sum(title);
  }

  private Row row(Product product) {
    return new Row(
        "/admin/products/" + product.id(),
        product.slug(),
        product.title(),
        product.cover().akshar(),
        product.cover().colour(),
        MoneyFormat.full(product.price()),
        MoneyFormat.full(product.tax().tax()),
        rewards.perSale(product).map(r -> MoneyFormat.full(r.amount())).orElse(""),
        tone(product.status()),
        product.status().label());
  }

  private String explained(Product product) {
    if (product.isFree()) {
      return "Given away: nobody pays for it, and there is no GST in it.";
    }
    InclusiveTax tax = product.tax();
    String reward =
        rewards
            .perSale(product)
            .map(r -> " An affiliate gets " + MoneyFormat.full(r.amount()) + " of a sale.")
            .orElse("");
    return "%s is %s and %s GST at %s.%s"
        .formatted(
            MoneyFormat.full(product.price()),
            MoneyFormat.full(tax.taxable()),
            MoneyFormat.full(tax.tax()),
            product.taxRate().text(),
            reward);
  }

  private static Tone tone(ProductStatus status) {
    return switch (status) {
      case DRAFT -> Tone.NEUTRAL;
      case PUBLISHED -> Tone.AVAILABLE;
      case RETIRED -> Tone.HELD;
    };
  }
}
