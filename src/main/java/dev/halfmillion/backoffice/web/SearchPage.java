package dev.halfmillion.backoffice.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search of the back office found.
 *
 * @param text what was looked for
 * @param reading how that was understood, as a sentence
 * @param payouts only for those who see payouts
 */
public record SearchPage(
    String text,
    String reading,
    List<Person> people,
    List<FoundOrder> orders,
    List<FoundPayout> payouts) {

  public SearchPage {
    people = List.copyOf(people);
    orders = List.copyOf(orders);
    payouts = List.copyOf(payouts);
  }

  static SearchPage empty() {
    return new SearchPage("", "", List.of(), List.of(), List.of());
  }

  /** Whether nothing was found although something was asked. */
  public boolean nothing() {
    return !text.isBlank() && people.isEmpty() && orders.isEmpty() && payouts.isEmpty();
  }

  /**
   * A person.
   *
   * @param ordersHref what they ordered
   */
  public record Person(String name, String href, String contact, String roles, String ordersHref) {}

  /**
   * An order.
   *
   * @param accessHref where access is sent again; null where there is none
   */
  public record FoundOrder(
      String number,
      String href,
      String buyer,
      String email,
      String title,
      String amount,
      Tone tone,
      String status,
      @Nullable String accessHref) {}

  /** A payout; the reference is empty until the bank has given one. */
  public record FoundPayout(
      String number, String href, String payee, String amount, String status, String reference) {}
}
