package dev.halfmillion.sales.documents;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a tax document, kept as it was when it was issued. Amounts are minor units.
 *
 * @param orderNumber the order it belongs to
 * @param currency ISO code of all amounts
 * @param secondHalf what the half beside CGST is called: SGST or UTGST; null for IGST
 * @param corrects the invoice that a credit note corrects, or null
 * @param reason why a credit note was issued, or null
 */
public record DocumentSnapshot(
    Supplier supplier,
    Customer customer,
    String orderNumber,
    String currency,
    @Nullable String secondHalf,
    List<Item> items,
    @Nullable String corrects,
    @Nullable String reason) {

  public DocumentSnapshot {
    items = List.copyOf(items);
  }

  /** Who supplies; empty texts where the academy has set none. */
  public record Supplier(
      String name, String address, String gstin, String state, String stateCode, String email) {}

  /** Who buys. The State is the place of supply. */
  public record Customer(String name, String email, String phone, String state, String stateCode) {}

  /** One line: what, at which rate, and its figures. */
  public record Item(
      String title, String sac, int rateBasisPoints, long gross, long taxable, long halfTax) {

    /** A line of these figures. */
    public static Item of(String title, String sac, Rate rate, InclusiveTax amount) {
      return new Item(
          title,
          sac,
          rate.basisPoints(),
          amount.gross().minor(),
          amount.taxable().minor(),
          amount.half().minor());
    }

    /** Its figures in a currency. */
    public InclusiveTax amount(String currency) {
      return new InclusiveTax(
          Money.of(gross, currency), Money.of(taxable, currency), Money.of(halfTax, currency));
    }
  }

  /** The sums of all lines. */
  public InclusiveTax total() {
    InclusiveTax sum =
        new InclusiveTax(Money.of(0, currency), Money.of(0, currency), Money.of(0, currency));
    for (Item item : items) {
      InclusiveTax amount = item.amount(currency);
      sum =
          new InclusiveTax(
              sum.gross().plus(amount.gross()),
              sum.taxable().plus(amount.taxable()),
              sum.half().plus(amount.half()));
    }
    return sum;
  }

  /** Whether supplier and buyer are in one State. */
  public boolean withinState() {
    return secondHalf != null;
  }
}
