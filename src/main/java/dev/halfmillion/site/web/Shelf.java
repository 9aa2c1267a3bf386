package dev.halfmillion.site.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.PriceTags;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ReferralReward;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.ui.Split;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands in the window: the products on sale with what they give and what sharing earns. */
@Component
class Shelf {

  private final Catalog catalog;
  private final PriceTags tags;
  private final Courses courses;
  private final ObjectProvider<ReferralReward> rewards;

  Shelf(Catalog catalog, PriceTags tags, Courses courses, ObjectProvider<ReferralReward> rewards) {
    this.catalog = catalog;
    this.tags = tags;
    this.courses = courses;
    this.rewards = rewards;
  }

  /** Everything on sale. */
  List<Offer> offers() {
    List<Product> products = catalog.published();
    Map<CourseId, CourseOutline> outlines =
        courses.outlines(products.stream().flatMap(Shelf::given).collect(Collectors.toSet()));
    return products.stream().map(product -> offer(product, outlines)).toList();
  }

  /** What is on sale under this word. */
  Optional<Offer> offer(String slug) {
    return catalog.bySlug(slug).filter(Product::isPublished).map(this::offer);
  }

  /** A product as a line of a list. */
  CourseLine line(Offer offer) {
    return CourseLine.of(offer, tags.of(offer.product()));
  }

  /** What somebody earns by sharing this, if anything. */
  Optional<Earning> earning(Product product) {
    return Optional.ofNullable(rewards.getIfAvailable())
        .flatMap(reward -> reward.perSale(product))
        .map(reward -> earning(product, reward));
  }

  private Offer offer(Product product) {
    return offer(product, courses.outlines(given(product).toList()));
  }

  private static Offer offer(Product product, Map<CourseId, CourseOutline> outlines) {
    return new Offer(product, given(product).map(outlines::get).filter(Objects::nonNull).toList());
  }

  private static Stream<CourseId> given(Product product) {
    return product.deliverables().stream()
        .filter(given -> given.kind().equals(Deliverable.COURSE))
        .map(given -> new CourseId(given.id()));
  }

  private static Earning earning(Product product, ReferralReward.Reward reward) {
    Money tax = product.tax().tax();
    Money taxable = product.tax().taxable();
    Money rest = taxable.minus(reward.amount());
    String rate = reward.rate().text();
    Split split =
        new Split(
            "One sale of " + product.title(),
            List.of(
                part("You, %s of %s".formatted(rate, MoneyFormat.full(taxable)), reward.amount()),
                part("Academy", rest),
                part("GST %s, included in the price".formatted(product.taxRate().text()), tax)),
            "Price paid",
            MoneyFormat.full(product.price()));
    String amount = MoneyFormat.full(reward.amount());
    return new Earning(rate, amount, MoneyFormat.plain(product.price()), split);
  }

  private static Split.Part part(String label, Money amount) {
    return new Split.Part(label, MoneyFormat.full(amount), amount.minor());
  }
}
