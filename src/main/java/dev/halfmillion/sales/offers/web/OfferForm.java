package dev.halfmillion.sales.offers.web;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.OfferPlan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * What was typed to make an offer.
 *
 * @param starts a moment in India as browsers send it; empty means at once
 * @param ends the same; needed
 * @param kind {@link #PRICES} or {@link #COUPON}
 * @param code of the coupon; what does not belong to the kind is not looked at
 * @param prices what was typed for each product, by its outside identifier
 */
record OfferForm(
    String title,
    String words,
    String starts,
    String ends,
    String kind,
    String code,
    Map<String, String> prices) {

  static final String PRICE = "price.";
  static final String PRICES = "prices";
  static final String COUPON = "coupon";

  private static final String WORDS =
      "For a few days some courses here cost less. My link pays me if you buy: {link}";
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(Zones.INDIA);

  static OfferForm empty() {
    return new OfferForm("", WORDS, "", "", PRICES, "", Map.of());
  }

  static OfferForm of(Offer offer) {
    Map<String, String> prices = new LinkedHashMap<>();
    offer.items().forEach(i -> prices.put(i.product().toString(), RupeeText.plain(i.price())));
    return new OfferForm(
        offer.title(),
        offer.words(),
        LOCAL.format(offer.starts()),
        LOCAL.format(offer.ends()),
        offer.coupon() == null ? PRICES : COUPON,
        offer.coupon() == null ? "" : offer.coupon().text(),
        prices);
  }

  static OfferForm sent(MultiValueMap<String, String> fields) {
    Map<String, String> prices = new LinkedHashMap<>();
    fields.forEach(
        (name, values) -> {
          if (name.startsWith(PRICE) && !values.isEmpty() && !values.getFirst().isBlank()) {
            prices.put(name.substring(PRICE.length()), cut(values.getFirst(), 40));
          }
        });
    return new OfferForm(
        line(fields, "title", 200),
        cut(text(fields, "words"), 2_000),
        line(fields, "starts", 40),
        line(fields, "ends", 40),
        COUPON.equals(fields.getFirst("kind")) ? COUPON : PRICES,
        line(fields, "code", 40),
        prices);
  }

  String price(ProductId product) {
    return prices.getOrDefault(product.toString(), "");
  }

  /**
   * The plan, or null and what to mend.
   *
   * @param coupon that the code names, or empty
   */
  Optional<OfferPlan> plan(
      List<Product> products, Optional<CouponId> coupon, Instant now, List<Problem> problems) {
    Optional<Instant> begin = starts.isEmpty() ? Optional.of(now) : moment(starts);
    Optional<Instant> end = moment(ends);
    if (title.isEmpty() || title.length() > 80) {
      problems.add(new Problem("title", "Give a title of at most 80 characters."));
    }
    if (words.isBlank() || words.length() > 1_000) {
      problems.add(new Problem("words", "Give words of at most 1,000 characters."));
    }
    if (begin.isEmpty()) {
      problems.add(new Problem("starts", "Choose a day and a time, or leave it empty for now."));
    }
    if (end.isEmpty() || (begin.isPresent() && !end.get().isAfter(begin.get()))) {
      problems.add(new Problem("ends", "Choose a day and a time after the beginning."));
    }
    Map<ProductId, Money> amounts = kind.equals(COUPON) ? Map.of() : amounts(products, problems);
    if (kind.equals(COUPON) && coupon.isEmpty()) {
      problems.add(
          new Problem("code", "There is no coupon with this code. Make it at Coupons first."));
    }
    return problems.isEmpty()
        ? Optional.of(
            new OfferPlan(
                title,
                words,
                begin.orElseThrow(),
                end.orElseThrow(),
                amounts,
                kind.equals(COUPON) ? coupon.orElseThrow() : null))
        : Optional.empty();
  }

  private Map<ProductId, Money> amounts(List<Product> products, List<Problem> problems) {
    Map<ProductId, Money> amounts = new LinkedHashMap<>();
    List<Problem> found = new ArrayList<>();
    for (Product product : products) {
      String typed = price(product.id());
      if (!typed.isEmpty()) {
        Optional<Money> amount =
            RupeeText.parse(typed)
                .filter(a -> a.minor() >= 100 && a.compareTo(product.listPrice()) < 0);
        amount.ifPresentOrElse(
            a -> amounts.put(product.id(), a),
            () ->
                found.add(
                    new Problem(
                        PRICE + product.id(),
                        "Give a price from ₹1 to below %s, or leave it empty."
                            .formatted(MoneyFormat.full(product.listPrice())))));
      }
    }
    if (amounts.isEmpty() && found.isEmpty()) {
      found.add(new Problem("prices", "Give at least one product a price."));
    }
    problems.addAll(found);
    return amounts;
  }

  /** The moment in India, or empty for anything else. */
  static Optional<Instant> moment(String typed) {
    try {
      LocalDateTime local = LocalDateTime.parse(typed.replace(' ', 'T'));
      boolean fits = local.getYear() >= 2000 && local.getYear() <= 2200;
      return fits ? Optional.of(local.atZone(Zones.INDIA).toInstant()) : Optional.empty();
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }

  private static String line(MultiValueMap<String, String> fields, String name, int most) {
    return cut(text(fields, name).replaceAll("\\s+", " ").strip(), most);
  }

  private static String text(MultiValueMap<String, String> fields, String name) {
    String sent = fields.getFirst(name);
    return sent == null
        ? ""
        : sent.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\n]]", " ");
  }

  private static String cut(String text, int most) {
    String typed = text.strip();
    return typed.length() <= most ? typed : typed.substring(0, most);
  }
}
