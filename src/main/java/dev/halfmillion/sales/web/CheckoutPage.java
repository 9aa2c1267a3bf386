package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.PriceTag;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checkout of one product.
 *
 * @param form what was typed so far
 * @param suggestion the e-mail address that was probably meant, or empty
 * @param states all States to choose from
 * @param applied the coupon that counts, or null
 * @param business whether an invoice for a business can be asked for
 * @param owned the parts of a bundle that who is signed in has already
 * @param signedInAs the address of who is signed in, or empty
 */
public record CheckoutPage(
    Item item,
    CheckoutForm form,
    List<Problem> problems,
    String suggestion,
    List<Option> states,
    Total total,
    @Nullable Applied applied,
    Referral referral,
    boolean business,
    List<String> owned,
    String signedInAs) {

  public CheckoutPage {
    problems = List.copyOf(problems);
    states = List.copyOf(states);
    owned = List.copyOf(owned);
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** The part of the suggested address before its domain. */
  public String suggestedName() {
    return suggestion.substring(0, suggestion.indexOf('@') + 1);
  }

  /** The domain of the suggested address. */
  public String suggestedDomain() {
    return suggestion.substring(suggestion.indexOf('@') + 1);
  }

  /** What is for sale. */
  public record Item(
      String slug, String title, String summary, String akshar, int colour, PriceTag tag) {}

  /**
   * A coupon that counts.
   *
   * @param takesOff such as {@code 20 % off}
   * @param typed whether the buyer wrote it, and no link
   */
  public record Applied(String code, String takesOff, boolean typed) {}

  /**
   * What is to pay and how much of it is tax; free where there is nothing to pay.
   *
   * @param minor the amount in minor units, by which a changed price is noticed
   */
  public record Total(List<Row> rows, String amount, long minor, boolean free) {

    public Total {
      rows = List.copyOf(rows);
    }
  }

  /** One line of the total. */
  public record Row(String label, String amount) {}

  /**
   * Who recommended the academy.
   *
   * @param name empty for nobody
   * @param byCode whether a typed code says so
   * @param instead who the link had named, where the code names somebody else; else empty
   */
  public record Referral(String name, boolean byCode, String instead) {}
}
