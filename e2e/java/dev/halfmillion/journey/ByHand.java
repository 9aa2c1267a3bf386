package dev.halfmillion.journey;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import java.util.Map;

/** The figures of the journey in paise, worked out with pencil and paper. */
final class ByHand {

  // The course costs ₹1,999.00 with 18 % GST inside. Half the tax is 199,900 × 900 / 11,800 =
  // 15,246.6, rounded 15,247; the tax is twice that, 30,494; without it remain 169,406. 80 % of
  // those are 135,524.8, rounded 135,525. The gateway keeps 2 % of 199,900, 3,998, and 18 % GST on
  // it, 719.64, rounded 720: 4,718 of each payment.

  /** Two sales through Kavya's link, one by nobody's: 3 × 169,406 and 3 × 30,494. */
  private static final long REVENUE = 508_218;

  private static final long TAX = 91_482;

  /** Four payments, since one order was paid twice: 4 × 3,998 and 4 × 720. */
  static final long GATEWAY_FEES = 15_992;

  static final long TAX_ON_FEES = 2_880;

  /** Four payments without what the gateway keeps, 4 × 195,182, less 199,900 given back. */
  static final long FROM_THE_GATEWAY = 580_828;

  /** 2 × 135,525. */
  static final long COMMISSIONS = 271_050;

  /** 91,482 collected less 2,880 paid to the gateway. */
  static final long TAX_TO_PAY = 88_602;

  private ByHand() {}

  /** What the three sales and the surplus payment changed in the books. */
  static Map<String, Long> afterTheSales() {
    return Map.of(
        "gateway-clearing sandbox", FROM_THE_GATEWAY,
        "input-tax", TAX_ON_FEES,
        "gateway-fees", GATEWAY_FEES,
        "revenue", -REVENUE,
        "tax-payable", -TAX,
        "commission-expense", COMMISSIONS,
        "affiliate-pending Kavya", -COMMISSIONS);
  }

  /** The same once the refund windows are closed and the gateway has sent its money. */
  static Map<String, Long> afterTheHold() {
    return Map.of(
        "bank", FROM_THE_GATEWAY,
        "input-tax", TAX_ON_FEES,
        "gateway-fees", GATEWAY_FEES,
        "revenue", -REVENUE,
        "tax-payable", -TAX,
        "commission-expense", COMMISSIONS,
        "affiliate-available Kavya", -COMMISSIONS);
  }

  /**
   * The same once Kavya is paid, the two commissions and what she had earned before: the bank has
   * 580,828 − 271,050 = 309,778 more, less what she had before, and nothing of hers is left.
   *
   * @param before what was available to Kavya before the journey
   */
  static Map<String, Long> afterThePayout(long before) {
    return Map.of(
        "bank", 309_778 - before,
        "input-tax", TAX_ON_FEES,
        "gateway-fees", GATEWAY_FEES,
        "revenue", -REVENUE,
        "tax-payable", -TAX,
        "commission-expense", COMMISSIONS,
        "affiliate-available Kavya", before);
  }

  /** Paise as pages write them. */
  static String rupees(long paise) {
    return MoneyFormat.full(Money.paise(paise));
  }
}
