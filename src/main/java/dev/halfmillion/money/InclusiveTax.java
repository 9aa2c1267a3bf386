package dev.halfmillion.money;

/**
 * The tax that sits inside a price.
 *
 * <p>For India GST, CGST and SGST must be equal, so one half is rounded and the taxable value is
 * what remains; IGST is twice the same half. The taxable value therefore never depends on the
 * buyer's State. Worked: ₹1,999.00 at 18 % is 30,494 p tax and 169,406 p taxable.
 *
 * @param gross what the buyer pays
 * @param taxable the value before tax
 * @param half one of two equal halves of the tax (CGST or SGST)
 */
public record InclusiveTax(Money gross, Money taxable, Money half) {

  /** Splits a tax-inclusive price at a rate. */
  public static InclusiveTax split(Money gross, Rate rate) {
    long half =
        Rounding.HALF_UP.divide(
            Math.multiplyExact(gross.minor(), rate.basisPoints()),
            2L * (10_000 + rate.basisPoints()));
    Money halfTax = new Money(half, gross.currency());
    return new InclusiveTax(gross, gross.minus(halfTax).minus(halfTax), halfTax);
  }

  /** The whole tax: both halves, or the IGST. */
  public Money tax() {
    return half.plus(half);
  }
}
