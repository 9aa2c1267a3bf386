package dev.halfmillion.backoffice.web;

import java.util.List;

/**
 * What a search of the back office found.
 *
 * @param text what was looked for
 */
public record SearchPage(String text, List<Found> people, List<Found> orders) {

  /** Whether nothing was found although something was asked. */
  public boolean nothing() {
    return !text.isBlank() && people.isEmpty() && orders.isEmpty();
  }

  /**
   * A person or an order.
   *
   * @param href where it can be seen
   */
  public record Found(String title, String href, String detail, String status) {}
}
