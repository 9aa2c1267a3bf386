package dev.halfmillion.sales.web;

import dev.halfmillion.catalog.PriceTags;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.TaxStrategy.Place;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.PriceTag;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Basket;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.CouponOwners;
import dev.halfmillion.sales.CouponOwners.Owner;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.web.CheckoutCodes.Reading;
import dev.halfmillion.sales.web.CheckoutPage.Applied;
import dev.halfmillion.sales.web.CheckoutPage.Item;
import dev.halfmillion.sales.web.CheckoutPage.Referral;
import dev.halfmillion.sales.web.CheckoutPage.Row;
import dev.halfmillion.sales.web.CheckoutPage.Total;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the checkout page together. */
@Component
class CheckoutPages {

  private static final List<Option> STATES =
      IndianState.byName().stream().map(s -> Option.of(s.code(), s.label())).toList();

  private final CheckoutCheck check;
  private final ReferralReader referrals;
  private final CouponOwners owners;
  private final Checkouts checkouts;
  private final PriceTags tags;
  private final Academy academy;

  CheckoutPages(
      CheckoutCheck check,
      ReferralReader referrals,
      CouponOwners owners,
      Checkouts checkouts,
      PriceTags tags,
      Academy academy) {
    this.check = check;
    this.referrals = referrals;
    this.owners = owners;
    this.checkouts = checkouts;
    this.tags = tags;
    this.academy = academy;
  }

  /** The page with what was typed so far and what is to be mended in it. */
  CheckoutPage page(
      Product product,
      CheckoutForm form,
      Reading reading,
      List<Problem> problems,
      @Nullable SignedInUser me,
      HttpServletRequest request) {
    String suggestion = me == null ? check.suggestion(form) : "";
    return new CheckoutPage(
        item(product, tags.of(product)),
        suggestion.isEmpty() ? form : form.withSeen(form.email()),
        problems,
        suggestion,
        STATES,
        total(product, reading, form.state()),
        applied(reading, form),
        referral(form, reading, request),
        academy.tax().byState(),
        owned(product, me),
        me == null ? "" : me.email());
  }

  private List<String> owned(Product product, @Nullable SignedInUser me) {
    return me == null
        ? List.of()
        : product.parts().stream()
            .filter(part -> checkouts.owns(me.id(), part.id()))
            .map(Product::title)
            .toList();
  }

  static Item item(Product product) {
    return item(product, new PriceTag(MoneyFormat.plain(product.price()), null, null));
  }

  private static Item item(Product product, PriceTag tag) {
    return new Item(
        product.slug(),
        product.title(),
        product.summary(),
        product.cover().akshar(),
        product.cover().colour(),
        tag);
  }

  private Total total(Product product, Reading reading, String stateCode) {
    Basket basket = reading.basket();
    InclusiveTax price = basket.tax();
    List<Row> rows = new ArrayList<>();
    Coupon coupon = reading.coupon();
    if (coupon != null) {
      Money off = reading.before().total().minus(basket.total());
      rows.add(new Row("Price", MoneyFormat.full(reading.before().total())));
      rows.add(new Row("Coupon " + coupon.code(), MoneyFormat.full(off.negated())));
    }
    if (basket.total().isPositive()) {
      String label = coupon == null ? product.title() : "Without tax";
      rows.add(new Row(label, MoneyFormat.full(price.taxable())));
      academy.tax().parts(price, product.taxRate(), place(stateCode)).stream()
          .map(p -> new Row(p.name() + " " + p.rate().text(), MoneyFormat.full(p.amount())))
          .forEach(rows::add);
    }
    return new Total(
        rows, MoneyFormat.full(price.gross()), price.gross().minor(), basket.total().isZero());
  }

  private static @Nullable Applied applied(Reading reading, CheckoutForm form) {
    Coupon coupon = reading.coupon();
    return coupon == null
        ? null
        : new Applied(coupon.code().value(), coupon.terms().text(), form.codeTyped());
  }

  private @Nullable Place place(String stateCode) {
    return IndianState.ofCode(stateCode)
        .map(s -> new Place(s.code().equals(academy.stateCode()), s.secondHalf()))
        .orElse(null);
  }

  /** A coupon that was typed says whose it is, as it does when the order is paid. */
  private Referral referral(CheckoutForm form, Reading reading, HttpServletRequest request) {
    String carried = referrals.nameOf(referrals.carried(form.via(), request));
    Attribution used = reading.attribution();
    String owner = form.codeTyped() ? owner(reading) : "";
    boolean byCode = used.codeTyped() || !owner.isEmpty();
    String name = owner.isEmpty() ? referrals.nameOf(used) : owner;
    boolean instead = byCode && !carried.isEmpty() && !carried.equals(name);
    return new Referral(name, byCode, instead ? carried : "");
  }

  private String owner(Reading reading) {
    return Optional.ofNullable(reading.coupon())
        .map(Coupon::id)
        .flatMap(owners::of)
        .filter(Owner::takesPart)
        .map(Owner::name)
        .orElse("");
  }
}
