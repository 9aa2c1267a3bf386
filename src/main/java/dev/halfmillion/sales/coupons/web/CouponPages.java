package dev.halfmillion.sales.coupons.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.CouponOwners;
import dev.halfmillion.sales.CouponOwners.Owner;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponWords;
import dev.halfmillion.sales.coupons.Coupons;
import dev.halfmillion.sales.coupons.Redemption.State;
import dev.halfmillion.sales.coupons.web.CouponPage.Fact;
import dev.halfmillion.sales.coupons.web.CouponReader.Usage;
import dev.halfmillion.sales.coupons.web.CouponReader.Used;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of coupons together. */
@Component
class CouponPages {

  static final String HOME = "/admin/coupons";

  private static final int SIZE = 50;

  private final Coupons coupons;
  private final CouponOwners owners;
  private final CouponReader reader;
  private final Catalog catalog;
  private final Academy academy;
  private final BusinessClock clock;

  CouponPages(
      Coupons coupons,
      CouponOwners owners,
      CouponReader reader,
      Catalog catalog,
      Academy academy,
      BusinessClock clock) {
    this.coupons = coupons;
    this.owners = owners;
    this.reader = reader;
    this.catalog = catalog;
    this.academy = academy;
    this.clock = clock;
  }

  CouponListPage list(boolean owner) {
    Instant now = clock.instant();
    Map<CouponId, Usage> usage = reader.usage(now);
    Map<CouponId, Owner> whose = owners.all();
    return new CouponListPage(
        coupons.all().stream()
            .map(
                coupon ->
                    row(
                        coupon,
                        usage.getOrDefault(coupon.id(), Usage.NONE),
                        Optional.ofNullable(whose.get(coupon.id())),
                        now))
            .toList(),
        owner);
  }

  private static CouponListPage.Row row(
      Coupon coupon, Usage usage, Optional<Owner> whose, Instant now) {
    CouponState state = CouponState.of(coupon, usage, now);
    return new CouponListPage.Row(
        HOME + "/" + coupon.id(),
        coupon.code().value(),
        coupon.terms().text(),
        CouponWords.limits(coupon.limits()),
        CouponWords.period(coupon.period()),
        whose.map(Owner::name).orElse(""),
        uses(coupon, usage),
        MoneyFormat.full(usage.given()),
        state.tone(),
        state.label());
  }

  CouponPage one(Coupon coupon, boolean owner, @Nullable OrderId after) {
    Instant now = clock.instant();
    Usage usage = reader.usage(now).getOrDefault(coupon.id(), Usage.NONE);
    CouponState state = CouponState.of(coupon, usage, now);
    List<Used> found = reader.orders(coupon.id(), after, SIZE + 1);
    List<Used> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
    String href = HOME + "/" + coupon.id();
    return new CouponPage(
        href,
        coupon.code().value(),
        state.tone(),
        state.label(),
        owner,
        coupon.stoppedAt() != null,
        facts(coupon, usage),
        academy.url(landing(coupon) + "?coupon=" + coupon.code()).toString(),
        shown.stream().map(CouponPages::order).toList(),
        found.size() > SIZE ? href + "?after=" + shown.getLast().order() : null);
  }

  private List<Fact> facts(Coupon coupon, Usage usage) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Takes off", coupon.terms().text(), ""));
    facts.add(new Fact("For", products(coupon), ""));
    String limits = CouponWords.limits(coupon.limits());
    facts.add(new Fact("Limits", limits.isEmpty() ? "None" : limits, ""));
    facts.add(new Fact("When", CouponWords.period(coupon.period()), ""));
    Optional<Owner> owner = owners.of(coupon.id());
    facts.add(
        new Fact(
            "Belongs to",
            owner.map(Owner::name).orElse("Nobody"),
            owner.map(Owner::href).orElse("")));
    facts.add(
        new Fact(
            "After a refund",
            coupon.returnedByRefund() ? "The use is given back" : "The use stays used",
            ""));
    facts.add(new Fact("Used", uses(coupon, usage), ""));
    facts.add(new Fact("Reserved now", String.valueOf(usage.reserved()), ""));
    facts.add(new Fact("Given off", MoneyFormat.full(usage.given()), ""));
    if (!coupon.note().isEmpty()) {
      facts.add(new Fact("Note", coupon.note(), ""));
    }
    return facts;
  }

  private String products(Coupon coupon) {
    return coupon.terms().products().isEmpty()
        ? "Everything"
        : coupon.terms().products().stream()
            .map(catalog::byId)
            .flatMap(Optional::stream)
            .map(Product::title)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** The page of the course where it is for one, else the list of all. */
  private String landing(Coupon coupon) {
    return coupon.terms().products().size() != 1
        ? "/courses"
        : coupon.terms().products().stream()
            .findFirst()
            .flatMap(catalog::byId)
            .map(product -> "/courses/" + product.slug())
            .orElse("/courses");
  }

  private static String uses(Coupon coupon, Usage usage) {
    Integer most = coupon.limits().uses();
    return most == null ? String.valueOf(usage.used()) : usage.used() + " of " + most;
  }

  private static CouponPage.Order order(Used used) {
    return new CouponPage.Order(
        "/admin/orders/" + used.order(),
        used.number(),
        CouponWords.moment(used.at()),
        used.buyer(),
        used.email(),
        MoneyFormat.full(used.discount().negated()),
        tone(used.state()),
        used.state().label(),
        used.typed() ? "Typed" : "By a link");
  }

  private static Tone tone(State state) {
    return switch (state) {
      case RESERVED -> Tone.PENDING;
      case USED -> Tone.AVAILABLE;
      case RETURNED, LOST -> Tone.REVERSED;
      case RELEASED -> Tone.NEUTRAL;
    };
  }
}
