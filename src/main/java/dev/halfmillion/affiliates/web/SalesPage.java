package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of sales.
 *
 * @param filters with their counts
 * @param sales the newest first
 * @param older where the next page begins, or null
 * @param newest where the first page is, or null on it
 * @param file where they are to be had as a file
 * @param link what the phone's button copies
 */
public record SalesPage(
    List<Link> filters,
    List<SaleLine> sales,
    @Nullable String older,
    @Nullable String newest,
    String file,
    String link) {

  public SalesPage {
    filters = List.copyOf(filters);
    sales = List.copyOf(sales);
  }
}
