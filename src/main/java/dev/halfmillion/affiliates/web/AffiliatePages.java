package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.commissions.Days;
import dev.halfmillion.affiliates.program.Standings;
import dev.halfmillion.affiliates.program.Standings.Standing;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the back office's page of an affiliate together. */
@Component
class AffiliatePages {

  private static final int NEWEST = 10;

  private final UserDirectory people;
  private final EarningsReader earnings;
  private final MoneyFigures figures;
  private final SalesReader sales;
  private final PayoutOutlook outlook;
  private final Standings standings;
  private final BusinessClock clock;

  AffiliatePages(
      UserDirectory people,
      EarningsReader earnings,
      MoneyFigures figures,
      SalesReader sales,
      PayoutOutlook outlook,
      Standings standings,
      BusinessClock clock) {
    this.people = people;
    this.earnings = earnings;
    this.figures = figures;
    this.sales = sales;
    this.outlook = outlook;
    this.standings = standings;
    this.clock = clock;
  }

  AffiliatePage of(Affiliate affiliate, boolean decides) {
    User user = people.get(affiliate.user());
    return new AffiliatePage(
        affiliate.id().toString(),
        user.name(),
        user.email(),
        "/admin/users/" + user.id(),
        decides ? "/admin/payees/" + user.id() : null,
        affiliate.code(),
        affiliate.path(),
        Days.withYear(affiliate.joinedAt()),
        AffiliatesController.tone(affiliate.status()),
        affiliate.status().label(),
        decides,
        affiliate.takesPart(),
        figures.strip(affiliate.user(), earnings.totals(affiliate.id(), Instant.EPOCH)),
        outlook.leftOut(affiliate.id()).map(left -> left.reason()).orElse(""),
        sales.page(affiliate.id(), SaleFilter.ALL, null, NEWEST).stream()
            .map(sale -> SaleWords.staffLine(sale, clock.instant()))
            .toList(),
        changes(standings.of(affiliate.id())));
  }

  private List<AffiliatePage.Change> changes(List<Standing> standings) {
    return standings.stream()
        .map(
            standing ->
                new AffiliatePage.Change(
                    Days.withYear(standing.since()),
                    standing.status().label(),
                    by(standing),
                    standing.reason()))
        .toList();
  }

  private String by(Standing standing) {
    UserId by = standing.changedBy();
    return by == null
        ? "By the program’s policy"
        : people.find(by).map(User::name).orElse("Somebody who is gone");
  }
}
