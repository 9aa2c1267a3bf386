package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.tracking.Click;
import dev.halfmillion.affiliates.tracking.Sightings;
import dev.halfmillion.affiliates.tracking.Sightings.Nearness;
import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.User;
import dev.halfmillion.payouts.Payouts;
import dev.halfmillion.sales.OrderPaid;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a buyer with the affiliate who won the sale. */
@Component
class SelfReferrals {

  private final Sightings sightings;
  private final Payouts payouts;

  SelfReferrals(Sightings sightings, Payouts payouts) {
    this.sightings = sightings;
    this.payouts = payouts;
  }

  /**
   * What the two have in common.
   *
   * @param click the winning click, or null for a typed code
   */
  Set<SelfReferralSignal> signals(User affiliate, OrderPaid order, @Nullable Click click) {
    Set<SelfReferralSignal> found = EnumSet.noneOf(SelfReferralSignal.class);
    if (affiliate.id().equals(order.buyer())) {
      found.add(SelfReferralSignal.SAME_ACCOUNT);
    } else if (payouts.shareDetails(affiliate.id(), order.buyer())) {
      found.add(SelfReferralSignal.SAME_PAYEE);
    }
    Optional<String> mailbox = mailbox(affiliate.email());
    if (mailbox.isPresent() && mailbox.equals(mailbox(order.buyerEmail()))) {
      found.add(SelfReferralSignal.SAME_MAILBOX);
    }
    String phone = digits(affiliate.phone());
    if (phone.length() == 10 && phone.equals(digits(order.buyerPhone()))) {
      found.add(SelfReferralSignal.SAME_PHONE);
    }
    if (click != null) {
      addNearness(sightings.nearness(click), found);
    }
    return found;
  }

  static boolean holds(Set<SelfReferralSignal> signals) {
    return signals.stream().mapToInt(SelfReferralSignal::weight).sum()
        >= SelfReferralSignal.HOLD_FROM;
  }

  private static void addNearness(Nearness near, Set<SelfReferralSignal> found) {
    if (near.device()) {
      found.add(SelfReferralSignal.SAME_DEVICE);
    }
    if (near.network()) {
      found.add(SelfReferralSignal.SAME_NETWORK);
    }
  }

  private static Optional<String> mailbox(String email) {
    return EmailAddress.parse(email).map(EmailAddress::mailbox);
  }

  /** The last ten digits: the number without its country. */
  private static String digits(@Nullable String phone) {
    String all = phone == null ? "" : phone.replaceAll("\\D", "");
    return all.substring(Math.max(0, all.length() - 10));
  }
}
