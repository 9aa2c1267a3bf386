package dev.halfmillion.sales.coupons.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.Coupon.Period;
import dev.halfmillion.sales.coupons.CouponCode;
import dev.halfmillion.sales.coupons.CouponDraft;
import dev.halfmillion.sales.coupons.CouponLimits;
import dev.halfmillion.sales.coupons.DiscountTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form of a coupon: either what it shall be, or what is to be mended. */
@Component
class CouponCheck {

  private static final int MOST = 1_000_000;

  private final Catalog catalog;
  private final BusinessClock clock;

  CouponCheck(Catalog catalog, BusinessClock clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * Reads all of a form.
   *
   * @param present the coupon that is changed, whose code stays; null for a new one
   */
  Checked check(CouponForm form, @Nullable Coupon present) {
    List<Problem> problems = new ArrayList<>();
    CouponCode code = present == null ? code(form, problems) : present.code();
    DiscountTerms terms = terms(form, problems);
    Integer uses = count("uses", form.uses(), problems);
    Integer perBuyer = count("perBuyer", form.perBuyer(), problems);
    Period period = period(form, present, problems);
    if (form.note().length() > CouponDraft.LONGEST_NOTE) {
      problems.add(new Problem("note", "A note has at most 300 characters."));
    }
    if (!problems.isEmpty() || code == null || terms == null || period == null) {
      return new Checked(null, problems);
    }
    boolean first = !form.first().isEmpty();
    return new Checked(
        new CouponDraft(
            code,
            terms,
            new CouponLimits(uses, perBuyer, first),
            period,
            !form.returned().isEmpty(),
            form.owner(),
            form.note()),
        problems);
  }

  private static @Nullable CouponCode code(CouponForm form, List<Problem> problems) {
    Optional<CouponCode> code = CouponCode.parse(form.code());
    if (code.isEmpty()) {
      problems.add(new Problem("code", "Write 3 to 30 letters, digits or hyphens."));
    }
    return code.orElse(null);
  }

  private @Nullable DiscountTerms terms(CouponForm form, List<Problem> problems) {
    Set<ProductId> all = catalog.all().stream().map(Product::id).collect(Collectors.toSet());
    Set<ProductId> chosen =
        form.product().stream()
            .map(ProductId::parse)
            .flatMap(Optional::stream)
            .filter(all::contains)
            .collect(Collectors.toSet());
    if (chosen.size() != Set.copyOf(form.product()).size()) {
      problems.add(new Problem("product", "Choose from the products below."));
      return null;
    }
    if (form.kind().equals(CouponForm.AMOUNT)) {
      Optional<Money> amount = RupeeText.parse(form.value()).filter(Money::isPositive);
      if (amount.isEmpty()) {
        problems.add(new Problem("value", "Write an amount in rupees, such as 500 or 499.50."));
      }
      return amount.map(money -> new DiscountTerms(null, money, chosen)).orElse(null);
    }
    Optional<Rate> rate = percent(form.value());
    if (rate.isEmpty()) {
      problems.add(new Problem("value", "Write a percentage above 0 and up to 100, such as 20."));
    }
    return rate.map(share -> new DiscountTerms(share, null, chosen)).orElse(null);
  }

  private static Optional<Rate> percent(String typed) {
    String plain = typed.replace("%", "").strip();
    if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
      return Optional.empty();
    }
    int basisPoints = new BigDecimal(plain).movePointRight(2).intValueExact();
    return basisPoints >= 1 && basisPoints <= 10_000
        ? Optional.of(new Rate(basisPoints))
        : Optional.empty();
  }

  private static @Nullable Integer count(String field, String typed, List<Problem> problems) {
    if (typed.isEmpty()) {
      return null;
    }
    int number = typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : 0;
    if (number < 1 || number > MOST) {
      problems.add(
          new Problem(
              field, "Write a number from 1 to 10,00,000, or leave it empty for no limit."));
      return null;
    }
    return number;
  }

  private @Nullable Period period(
      CouponForm form, @Nullable Coupon present, List<Problem> problems) {
    int before = problems.size();
    Instant from =
        form.starts().isEmpty()
            ? clock.instant()
            : kept(form.starts(), present == null ? null : present.period().from());
    Instant until =
        form.ends().isEmpty()
            ? null
            : kept(form.ends(), present == null ? null : present.period().until());
    if (from == null) {
      problems.add(new Problem("starts", "Choose a day and a time, or leave it empty for now."));
    }
    if (!form.ends().isEmpty() && until == null) {
      problems.add(new Problem("ends", "Choose a day and a time, or leave it empty for no end."));
    }
    if (from != null && until != null && !until.isAfter(from)) {
      problems.add(new Problem("ends", "It has to end after it begins."));
    }
    return from == null || problems.size() > before ? null : new Period(from, until);
  }

  /** Forms know minutes: a moment that was not touched keeps its seconds. */
  private static @Nullable Instant kept(String typed, @Nullable Instant present) {
    Instant read = moment(typed);
    boolean same =
        read != null
            && present != null
            && !present.isBefore(read)
            && present.isBefore(read.plusSeconds(60));
    return same ? present : read;
  }

  private static @Nullable Instant moment(String typed) {
    try {
      LocalDateTime local = LocalDateTime.parse(typed.replace(' ', 'T'));
      boolean fits = local.getYear() >= 2000 && local.getYear() <= 2200;
      return fits ? local.atZone(Zones.INDIA).toInstant() : null;
    } catch (DateTimeParseException notAMoment) {
      return null;
    }
  }

  /**
   * What came of a form.
   *
   * @param draft null when there are problems
   */
  record Checked(@Nullable CouponDraft draft, List<Problem> problems) {}
}
