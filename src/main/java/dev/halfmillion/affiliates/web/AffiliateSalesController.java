package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.web.SalesReader.Sale;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Link;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All sales of an affiliate, by what became of them, a page at a time. */
@Controller
class AffiliateSalesController {

  private static final int SIZE = 25;

  private final AffiliateArea area;
  private final SalesReader sales;
  private final BusinessClock clock;

  AffiliateSalesController(AffiliateArea area, SalesReader sales, BusinessClock clock) {
    this.area = area;
    this.sales = sales;
    this.clock = clock;
  }

  @GetMapping("/affiliate/sales")
  String show(
      @AuthenticationPrincipal SignedInUser person,
      @RequestParam(defaultValue = "all") String status,
      @RequestParam(defaultValue = "") String from,
      Model model) {
    Affiliate affiliate = area.of(person);
    SaleFilter filter = SaleFilter.of(status);
    SalePlace place = SalePlace.parse(from).orElse(null);
    List<Sale> found = sales.page(affiliate.id(), filter, place, SIZE + 1);
    List<Sale> shown = found.subList(0, Math.min(SIZE, found.size()));
    String here = "/affiliate/sales?status=" + filter.key();
    model.addAttribute(
        "page",
        new SalesPage(
            filters(sales.counts(affiliate.id()), filter),
            shown.stream().map(sale -> SaleWords.line(sale, clock.instant())).toList(),
            older(found, here),
            place == null ? null : here,
            "/affiliate/sales.csv?status=" + filter.key(),
            area.link(affiliate)));
    return "affiliates/sales/index";
  }

  private static @Nullable String older(List<Sale> found, String here) {
    return found.size() <= SIZE ? null : here + "&from=" + found.get(SIZE - 1).place().token();
  }

  private static List<Link> filters(Map<SaleFilter, Long> counts, SaleFilter present) {
    return Arrays.stream(SaleFilter.values())
        .filter(f -> f == SaleFilter.ALL || f == present || counts.containsKey(f))
        .map(
            f ->
                Link.to(
                        "%s %,d".formatted(f.label(), counts.getOrDefault(f, 0L)),
                        "/affiliate/sales?status=" + f.key())
                    .currentIf(f == present))
        .toList();
  }
}
