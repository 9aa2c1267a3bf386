package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.ContentShelf.Content;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to make a product.
 *
 * @param slug its word in addresses; empty for one made from the title
 * @param kind course, bundle or download
 * @param amount the price in rupees; not asked where it is given away
 * @param free {@code true} where it is given away
 * @param course which one, by the identifier of its content
 * @param parts the products of a bundle, by outside identifier
 */
public record NewProductForm(
    ProductForm text,
    String slug,
    String kind,
    String amount,
    String free,
    String course,
    List<String> parts) {

  static final NewProductForm EMPTY =
      new NewProductForm(new ProductForm("", "", "", "1", ""), "", "course", "", "", "", List.of());

  public NewProductForm {
    parts = List.copyOf(parts);
  }

  /** Whether it is given away. */
  public boolean givenAway() {
    return free.equals("true");
  }

  /** The product to make, or empty and what to mend. */
  Optional<NewProduct> product(List<Content> courses, List<Problem> problems) {
    problems.addAll(text.problems());
    Money price =
        givenAway()
            ? Money.paise(0)
            : RupeeText.parse(amount).filter(Money::isPositive).orElse(null);
    if (price == null) {
      problems.add(new Problem("amount", "Write a price in rupees, or tick that it is free."));
    }
    List<Deliverable> contents = contents(courses, problems);
    List<ProductId> chosen = chosen(problems);
    if (price == null || !problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NewProduct(
            address(),
            text.title(),
            text.summary(),
            price,
            Rate.percent(18),
            NewProduct.EDUCATION_SAC,
            text.cover(),
            contents,
            chosen));
  }

  private List<Deliverable> contents(List<Content> courses, List<Problem> problems) {
    if (!kind.equals("course")) {
      return List.of();
    }
    List<Deliverable> chosen =
        courses.stream()
            .map(Content::deliverable)
            .filter(content -> content.id().toString().equals(course))
            .toList();
    if (chosen.isEmpty()) {
      problems.add(new Problem("course", "Choose the course that buyers get."));
    }
    return chosen;
  }

  private List<ProductId> chosen(List<Problem> problems) {
    if (!kind.equals("bundle")) {
      return List.of();
    }
    List<ProductId> chosen =
        parts.stream()
            .limit(50)
            .flatMap(part -> ProductId.parse(part).stream())
            .distinct()
            .toList();
    if (chosen.size() < 2) {
      problems.add(new Problem("parts", "Choose at least two products for the bundle."));
    }
    return chosen;
  }

  private String address() {
    String word = slug.isEmpty() ? text.title() : slug;
    String plain =
        word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return plain.length() <= 80 ? plain : plain.substring(0, 80).replaceAll("-+$", "");
  }

  static String trimmed(@Nullable String sent) {
    String typed = sent == null ? "" : sent.strip();
    return typed.length() <= 100 ? typed : typed.substring(0, 100);
  }
}
