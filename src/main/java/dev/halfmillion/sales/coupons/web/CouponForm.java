package dev.halfmillion.sales.coupons.web;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponDraft;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to make or change a coupon.
 *
 * @param kind percent or amount
 * @param value 20 or 12.5 for a percentage, rupees for an amount
 * @param starts a moment in India as browsers send it; empty means now
 * @param ends the same; empty means never
 * @param uses in all; empty for any number
 * @param perBuyer empty for any number
 * @param first "true" where it is for first orders only
 * @param returned "true" where a refund gives the use back
 * @param owner the referral code or address of an affiliate; empty for nobody
 * @param product identifiers of what it is for; empty for everything
 * @param lossKnown "true" once a loss was agreed to
 */
public record CouponForm(
    String code,
    String kind,
    String value,
    String starts,
    String ends,
    String uses,
    String perBuyer,
    String first,
    String returned,
    String owner,
    String note,
    List<String> product,
    String lossKnown) {

  static final String PERCENT = "percent";
  static final String AMOUNT = "amount";

  /** What is missing is empty. */
  public CouponForm(
      @Nullable String code,
      @Nullable String kind,
      @Nullable String value,
      @Nullable String starts,
      @Nullable String ends,
      @Nullable String uses,
      @Nullable String perBuyer,
      @Nullable String first,
      @Nullable String returned,
      @Nullable String owner,
      @Nullable String note,
      @Nullable List<String> product,
      @Nullable String lossKnown) {
    this.code = text(code, 40);
    this.kind = AMOUNT.equals(kind) ? AMOUNT : PERCENT;
    this.value = text(value, 20);
    this.starts = text(starts, 40);
    this.ends = text(ends, 40);
    this.uses = text(uses, 12);
    this.perBuyer = text(perBuyer, 12);
    this.first = flag(first);
    this.returned = flag(returned);
    this.owner = text(owner, 254);
    this.note = text(note, CouponDraft.LONGEST_NOTE + 1);
    this.product = product == null ? List.of() : product.stream().limit(500).toList();
    this.lossKnown = flag(lossKnown);
  }

  static CouponForm empty() {
    return new CouponForm(
        null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** The form of a coupon that is there. */
  static CouponForm of(Coupon coupon, String owner) {
    Rate rate = coupon.terms().rate();
    Money amount = coupon.terms().amount();
    return new CouponForm(
        coupon.code().value(),
        rate != null ? PERCENT : AMOUNT,
        rate != null ? plain(rate) : amount == null ? "" : RupeeText.plain(amount),
        local(coupon.period().from()),
        local(coupon.period().until()),
        count(coupon.limits().uses()),
        count(coupon.limits().perBuyer()),
        String.valueOf(coupon.limits().firstOrder()),
        String.valueOf(coupon.returnedByRefund()),
        owner,
        coupon.note(),
        coupon.terms().products().stream().map(ProductId::toString).toList(),
        "");
  }

  /** Whether a box was ticked for a product. */
  public boolean isFor(String id) {
    return product.contains(id);
  }

  private static String plain(Rate rate) {
    return BigDecimal.valueOf(rate.basisPoints(), 2).stripTrailingZeros().toPlainString();
  }

  private static String local(@Nullable Instant moment) {
    return moment == null
        ? ""
        : moment.atZone(Zones.INDIA).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static String count(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private static String flag(@Nullable String sent) {
    return "true".equals(sent) ? "true" : "";
  }

  private static String text(@Nullable String sent, int longest) {
    String typed = sent == null ? "" : sent.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
    return typed.length() <= longest ? typed : typed.substring(0, longest);
  }
}
