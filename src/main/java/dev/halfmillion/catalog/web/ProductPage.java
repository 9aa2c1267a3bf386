package dev.halfmillion.catalog.web;

import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product and the forms that change it.
 *
 * @param text what was typed or stands
 * @param amount the price in rupees as typed or as it stands
 * @param colours the six cover colours
 * @param prices the price history, newest first
 * @param owner whether who looks may change the price
 */
public record ProductPage(
    String href,
    String slug,
    Status status,
    ProductForm text,
    String amount,
    String explained,
    List<Option> colours,
    List<PriceLine> prices,
    List<Problem> problems,
    boolean owner) {

  public ProductPage {
    colours = List.copyOf(colours);
    prices = List.copyOf(prices);
    problems = List.copyOf(problems);
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** Where it stands, and which way it can go. */
  public record Status(Tone tone, String label, boolean published) {}

  /** One step of the price history. */
  public record PriceLine(String amount, String from) {}
}
