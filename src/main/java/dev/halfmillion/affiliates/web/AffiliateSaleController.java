package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.web.SalesReader.Sale;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why one commission, and what became of it. */
@Controller
class AffiliateSaleController {

  private final AffiliateArea area;
  private final SalesReader sales;
  private final SaleSheets sheets;

  AffiliateSaleController(AffiliateArea area, SalesReader sales, SaleSheets sheets) {
    this.area = area;
    this.sales = sales;
    this.sheets = sheets;
  }

  @GetMapping("/affiliate/sales/{id}")
  String show(@AuthenticationPrincipal SignedInUser person, @PathVariable String id, Model model) {
    Affiliate affiliate = area.of(person);
    Sale sale =
        CommissionId.parse(id)
            .flatMap(commission -> sales.find(affiliate.id(), commission))
            .orElseThrow(Refusal::notFound);
    model.addAttribute("page", sheets.of(sale));
    return "affiliates/sales/show";
  }
}
