package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductStatus;
import dev.halfmillion.catalog.ReferralReward;
import dev.halfmillion.catalog.web.ProductListPage.Row;
import dev.halfmillion.catalog.web.ProductPage.PriceLine;
import dev.halfmillion.catalog.web.ProductPage.Status;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts the product pages together. */
@Component
class ProductPages {

  private static final List<Option> COLOURS =
      IntStream.rangeClosed(1, Cover.COLOURS)
          .mapToObj(n -> Option.of(String.valueOf(n), "Colour " + n))
          .toList();
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private final Catalog catalog;
  private final ReferralReward rewards;

  ProductPages(Catalog catalog, ReferralReward rewards) {
    this.catalog = catalog;
    this.rewards = rewards;
  }

  ProductListPage list() {
    return new ProductListPage(catalog.all().stream().map(this::row).toList());
  }

  ProductPage page(
      Product product, ProductForm text, String amount, List<Problem> problems, boolean owner) {
    return new ProductPage(
        "/admin/products/" + product.id(),
        product.slug(),
        new Status(tone(product.status()), product.status().label(), product.isPublished()),
        text,
        amount,
        explained(product),
        COLOURS,
        catalog.prices(product.id()).stream()
            .map(p -> new PriceLine(MoneyFormat.full(p.amount()), moment(p.from())))
            .toList(),
        problems,
        owner);
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

  private static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(Zones.INDIA));
  }
}
