package dev.halfmillion.sales.documents;

import dev.halfmillion.money.InclusiveRate;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.IndiaGst;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.NoTax;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.TaxStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a tax document, kept as it was when it was issued. Amounts are minor units.
 *
 * @param orderNumber the order it belongs to
 * @param currency ISO code of all amounts
 * @param taxName what the one tax inside the prices is called, empty for no tax; null for the GST
 *     of India
 * @param secondHalf what the half beside CGST is called: SGST or UTGST; null for IGST
 * @param corrects the invoice that a credit note corrects, or null
 * @param reason why a credit note was issued, or null
 */
public record DocumentSnapshot(
    Supplier supplier,
    Customer customer,
    String orderNumber,
    String currency,
    @Nullable String taxName,
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

  /**
   * Who buys. The State is the place of supply.
   *
   * @param business the business that the document is for, with its GSTIN; both or neither
   */
  public record Customer(
      String name,
      String email,
      String phone,
      String state,
      String stateCode,
      @Nullable String business,
      @Nullable String gstin) {}

  /**
   * One line: what, at which rate, and its figures.
   *
   * @param list its price before any discount; null where the document does not say
   */
  public record Item(
      String title,
      String sac,
      int rateBasisPoints,
      long gross,
      long taxable,
      long halfTax,
      @Nullable Long list) {

    /** A line of these figures. */
    public static Item of(String title, String sac, Rate rate, InclusiveTax amount) {
      return of(title, sac, rate, amount, null);
    }

    /**
     * A line of these figures that says what it would have cost.
     *
     * @param list its price before any discount, or null
     */
    public static Item of(
        String title, String sac, Rate rate, InclusiveTax amount, @Nullable Money list) {
      return new Item(
          title,
          sac,
          rate.basisPoints(),
          amount.gross().minor(),
          amount.taxable().minor(),
          amount.half().minor(),
          list == null ? null : list.minor());
    }

    /** Its figures in a currency. */
    public InclusiveTax amount(String currency) {
      return new InclusiveTax(
          Money.of(gross, currency), Money.of(taxable, currency), Money.of(halfTax, currency));
    }
  }

  /** How much less than its list prices was paid; nothing where the document does not say. */
  public Money discount() {
    long less =
        items.stream()
            .mapToLong(item -> item.list() == null ? 0 : item.list() - item.gross())
            .sum();
    return Money.of(less, currency);
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

  /** What a credit note for this invoice says. */
  public DocumentSnapshot correctedBy(List<Item> returned, String number, String because) {
    return new DocumentSnapshot(
        supplier, customer, orderNumber, currency, taxName, secondHalf, returned, number, because);
  }

  /** Whether the tax is shown as two halves, since supplier and buyer are in one State. */
  public boolean withinState() {
    return secondHalf != null;
  }

  /** How the sale was taxed. */
  public TaxStrategy tax() {
    if (taxName == null) {
      return new IndiaGst();
    }
    return taxName.isEmpty()
        ? new NoTax()
        : new InclusiveRate(taxName, new Rate(items.getFirst().rateBasisPoints()));
  }

  /** The taxes in an amount of this document by name. */
  public List<TaxStrategy.Part> taxes(InclusiveTax amount, Rate rate) {
    String half = secondHalf == null ? "" : secondHalf;
    return tax().parts(amount, rate, new TaxStrategy.Place(withinState(), half));
  }
}
