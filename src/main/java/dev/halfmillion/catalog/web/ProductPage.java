package dev.halfmillion.catalog.web;

import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Sum;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product and the forms that change it.
 *
 * @param picture the address of its picture; null where its cover is drawn
 * @param contents what buyers get
 * @param typed what was typed or stands
 * @param explained what the present price is made of, as a sentence
 * @param course what its only course says; null where it has none or several
 * @param prices the history of the list price, newest first
 * @param sales its sale prices, the latest first
 * @param loss what has to be agreed to before the change is made; null where nothing has
 * @param owner whether who looks may change the price
 */
public record ProductPage(
    String href,
    String slug,
    Status status,
    @Nullable String picture,
    Contents contents,
    Typed typed,
    String explained,
    Sum margin,
    @Nullable Course course,
    List<PriceLine> prices,
    List<SaleLine> sales,
    List<Problem> problems,
    @Nullable Loss loss,
    boolean owner) {

  public ProductPage {
    prices = List.copyOf(prices);
    sales = List.copyOf(sales);
    problems = List.copyOf(problems);
  }

  /** The words, as typed or as they stand. */
  public ProductForm text() {
    return typed.text();
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** Whether a form asks that its loss be agreed to. */
  public boolean asks(String form) {
    return loss != null && loss.form().equals(form);
  }

  /**
   * The course that it sells.
   *
   * @param href where its lessons are
   * @param same whether it has the product's title, summary and cover
   * @param tied whether the form changes both
   * @param editable whether who looks may change it
   */
  public record Course(
      String href, String title, boolean published, boolean same, boolean tied, boolean editable) {}

  /** Where it stands, and which way it can go. */
  public record Status(Tone tone, String label, boolean published) {}

  /**
   * What the forms hold.
   *
   * @param amount the list price in rupees as typed or as it stands
   */
  public record Typed(ProductForm text, String amount, SaleForm sale) {}

  /**
   * A loss that has to be agreed to.
   *
   * @param form which form asks: price or sale
   * @param worked how it comes about
   * @param label the sentence to agree to
   */
  public record Loss(String form, Sum worked, String label) {}

  /** What buyers get: the parts of a bundle, or files; a course is told on its own pages. */
  public record Contents(List<Part> parts, List<FileLine> files) {

    public Contents {
      parts = List.copyOf(parts);
      files = List.copyOf(files);
    }
  }

  /**
   * A part of a bundle.
   *
   * @param share what of the bundle's present price is for it
   */
  public record Part(String href, String title, String list, String share) {}

  /** A file to download. */
  public record FileLine(String name, String size, String removal) {}

  /** One step of the price history. */
  public record PriceLine(String amount, String from) {}

  /**
   * One sale price.
   *
   * @param stop the address that stops it; null where it is over
   * @param verb what stopping it is called
   */
  public record SaleLine(
      String amount,
      String from,
      String to,
      String note,
      Tone tone,
      String status,
      @Nullable String stop,
      String verb) {}
}
