package dev.halfmillion.sales.web;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.TaxStrategy.Place;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.web.CheckoutPage.Item;
import dev.halfmillion.sales.web.CheckoutPage.Referral;
import dev.halfmillion.sales.web.CheckoutPage.Row;
import dev.halfmillion.sales.web.CheckoutPage.Total;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the checkout page together. */
@Component
class CheckoutPages {

  private static final List<Option> STATES =
      IndianState.byName().stream().map(s -> Option.of(s.code(), s.label())).toList();

  private final CheckoutCheck check;
  private final ReferralReader referrals;
  private final Academy academy;

  CheckoutPages(CheckoutCheck check, ReferralReader referrals, Academy academy) {
    this.check = check;
    this.referrals = referrals;
    this.academy = academy;
  }

  /** The page with what was typed so far and what is to be mended in it. */
  CheckoutPage page(
      Product product,
      CheckoutForm form,
      List<Problem> problems,
      @Nullable SignedInUser me,
      HttpServletRequest request) {
    String suggestion = me == null ? check.suggestion(form) : "";
    return new CheckoutPage(
        item(product),
        suggestion.isEmpty() ? form : form.withSeen(form.email()),
        problems,
        suggestion,
        STATES,
        total(product, form.state()),
        referral(form, request),
        academy.tax().byState(),
        me == null ? "" : me.email());
  }

  static Item item(Product product) {
    return new Item(
        product.slug(),
        product.title(),
        product.summary(),
        product.cover().akshar(),
        product.cover().colour(),
        MoneyFormat.plain(product.price()));
  }

  private Total total(Product product, String stateCode) {
    InclusiveTax price = product.tax();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(product.title(), MoneyFormat.full(price.taxable())));
    academy.tax().parts(price, product.taxRate(), place(stateCode)).stream()
        .map(p -> new Row(p.name() + " " + p.rate().text(), MoneyFormat.full(p.amount())))
        .forEach(rows::add);
    return new Total(rows, MoneyFormat.full(price.gross()));
  }

  private @Nullable Place place(String stateCode) {
    return IndianState.ofCode(stateCode)
        .map(s -> new Place(s.code().equals(academy.stateCode()), s.secondHalf()))
        .orElse(null);
  }

  private Referral referral(CheckoutForm form, HttpServletRequest request) {
    String carried = referrals.nameOf(referrals.carried(form.via(), request));
    Attribution used = check.attribution(form, request, new ArrayList<>());
    String name = referrals.nameOf(used);
    boolean instead = used.codeTyped() && !carried.isEmpty() && !carried.equals(name);
    return new Referral(name, used.codeTyped(), instead ? carried : "");
  }
}
