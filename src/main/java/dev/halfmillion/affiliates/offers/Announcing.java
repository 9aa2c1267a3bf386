package dev.halfmillion.affiliates.offers;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.AfterCommit;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.OfferAnnounced;
import dev.halfmillion.sales.offers.OfferId;
import dev.halfmillion.sales.offers.Offers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells all affiliates of an offer, a few at a time, so that thousands of mails hold nobody up. How
 * far it came is written down with the mails: a process that dies is followed by the job, and
 * nobody is told twice.
 */
@Component
class Announcing {

  private static final int GROUP = 50;

  private final AnnouncementRows rows;
  private final OfferMails mails;
  private final Offers offers;
  private final AffiliateProgram program;
  private final AfterCommit afterCommit;
  private final Transactions transactions;
  private final BusinessClock clock;

  Announcing(
      AnnouncementRows rows,
      OfferMails mails,
      Offers offers,
      AffiliateProgram program,
      AfterCommit afterCommit,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.mails = mails;
    this.offers = offers;
    this.program = program;
    this.afterCommit = afterCommit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @ApplicationModuleListener(
      id = "affiliates.announce-offer",
      condition = Notifications.UNLESS_HISTORY)
  void on(OfferAnnounced announced) {
    rows.begin(announced.offer(), clock.instant());
    afterCommit.start("announce-offer", this::tellAll);
  }

  /** Goes on with every announcement until all are told. */
  void tellAll() {
    for (OfferId id : rows.open()) {
      boolean more = true;
      while (more) {
        more = transactions.call(() -> tellSome(id));
      }
    }
  }

  private boolean tellSome(OfferId id) {
    Optional<UUID> last = rows.lock(id);
    if (last.isEmpty()) {
      return false;
    }
    Optional<Offer> offer = offers.find(id).filter(o -> clock.instant().isBefore(o.ends()));
    List<AffiliateId> next =
        offer.isEmpty() || !program.isOpen() ? List.of() : rows.approvedAfter(last.get(), GROUP);
    if (next.isEmpty()) {
      rows.finish(id, clock.instant());
      return false;
    }
    for (AffiliateId affiliate : next) {
      Affiliate told = program.find(affiliate).orElseThrow();
      mails.send(offer.orElseThrow(), told);
    }
    rows.told(id, next.getLast());
    return true;
  }
}
