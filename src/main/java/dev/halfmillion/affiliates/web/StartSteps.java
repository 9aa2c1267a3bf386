package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.commissions.Days;
import dev.halfmillion.affiliates.web.HomePage.StartStep;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is to do before the first sale. */
@Component
class StartSteps {

  private final PayoutOutlook outlook;
  private final AffiliateArea area;

  StartSteps(PayoutOutlook outlook, AffiliateArea area) {
    this.outlook = outlook;
    this.area = area;
  }

  List<StartStep> of(Affiliate affiliate) {
    boolean payable = outlook.obstacle(affiliate.id()).isEmpty();
    return List.of(
        new StartStep(
            1, "Agreement accepted", "on " + Days.full(affiliate.joinedAt()), true, "", ""),
        new StartStep(
            2,
            "Add your bank account or UPI, and PAN",
            payable ? "done" : "takes 3 minutes",
            payable,
            "Add",
            "/affiliate/payout-details"),
        new StartStep(
            3,
            "Share your link",
            AffiliateArea.shown(area.link(affiliate)),
            false,
            "",
            area.link(affiliate)));
  }
}
