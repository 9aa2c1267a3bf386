package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.program.CouponOwnerRows;
import dev.halfmillion.affiliates.web.LinksPage.OwnCoupon;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.CouponBook;
import dev.halfmillion.sales.CouponBook.Offered;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An affiliate's coupons, as they read them. */
@Component
class OwnCoupons {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private final CouponOwnerRows owners;
  private final CouponBook coupons;
  private final Catalog catalog;

  OwnCoupons(CouponOwnerRows owners, CouponBook coupons, Catalog catalog) {
    this.owners = owners;
    this.coupons = coupons;
    this.catalog = catalog;
  }

  List<OwnCoupon> of(AffiliateId affiliate) {
    return coupons.of(owners.of(affiliate)).stream()
        .map(coupon -> new OwnCoupon(coupon.code(), detail(coupon), coupon.active()))
        .toList();
  }

  private String detail(Offered coupon) {
    List<String> said = new ArrayList<>();
    said.add(coupon.takesOff());
    if (!coupon.products().isEmpty()) {
      said.add(
          coupon.products().stream()
              .map(catalog::byId)
              .flatMap(Optional::stream)
              .map(Product::title)
              .sorted()
              .collect(Collectors.joining(", ", "for ", "")));
    }
    if (!coupon.limits().isEmpty()) {
      said.add(coupon.limits());
    }
    Instant until = coupon.until();
    if (until != null) {
      said.add("until " + MOMENT.format(until.atZone(Zones.INDIA)));
    }
    return String.join(", ", said);
  }
}
