package dev.halfmillion.money;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an academy is taxed. Prices are what buyers pay, so no strategy changes a total: it says
 * which rate sits inside a price and by which names the tax stands on pages and documents.
 */
public sealed interface TaxStrategy permits NoTax, InclusiveRate, IndiaGst {

  /** What people call the tax: GST, VAT; empty where there is none. */
  String name();

  /** What the document of a sale is called. */
  String documentTitle();

  /** Whether it depends on the States of supplier and buyer. */
  boolean byState();

  /**
   * The rate inside the price of a product.
   *
   * @param own the rate the product is filed under
   */
  Rate rateOf(Rate own);

  /**
   * The tax inside an amount by the names of its parts, which add up to it; empty for none.
   *
   * @param place where the buyer is, or null while that is not known
   */
  List<Part> parts(InclusiveTax amount, Rate rate, @Nullable Place place);

  /** One tax beside a figure. */
  record Part(String name, Rate rate, Money amount) {}

  /**
   * Where the buyer is, seen from the supplier.
   *
   * @param within whether both are in one State
   * @param secondHalf what the half beside CGST is called there: SGST or UTGST
   */
  record Place(boolean within, String secondHalf) {}
}
