package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.commissions.LeftOuts;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payouts.Payouts;
import dev.halfmillion.platform.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what stands between an affiliate and the next payout. */
@Component
class PayoutOutlook {

  private final AffiliateProgram program;
  private final Payouts payouts;
  private final LeftOuts leftOuts;

  PayoutOutlook(AffiliateProgram program, Payouts payouts, LeftOuts leftOuts) {
    this.program = program;
    this.payouts = payouts;
    this.leftOuts = leftOuts;
  }

  /** What happens next with what is available. */
  String sentence(UserId person, Money available) {
    Money least = program.plan().minimumPayout();
    if (available.isNegative()) {
      return "Refunds took back more than was left; the next sales make up for it";
    }
    if (available.compareTo(least) < 0) {
      return "Paid from " + MoneyFormat.plain(least) + " on";
    }
    return payouts.reasonNotPayable(person).orElse("Goes into the next payout");
  }

  /** What keeps an affiliate from being paid, apart from the amount. */
  Optional<String> obstacle(AffiliateId affiliate) {
    return payouts.reasonNotPayable(program.find(affiliate).orElseThrow().user());
  }

  /** Why an affiliate was left out of the last payout. */
  Optional<LeftOuts.LeftOut> leftOut(AffiliateId affiliate) {
    return leftOuts.of(affiliate);
  }
}
