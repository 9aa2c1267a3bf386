package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionReleases;
import dev.halfmillion.platform.AfterCommit;
import dev.halfmillion.platform.BusinessTimeMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Releases what is due as soon as business time was moved, without waiting for the job. */
@Component
class ClockListener {

  private final CommissionReleases releases;
  private final AfterCommit afterCommit;

  ClockListener(CommissionReleases releases, AfterCommit afterCommit) {
    this.releases = releases;
    this.afterCommit = afterCommit;
  }

  @EventListener
  void on(BusinessTimeMoved moved) {
    afterCommit.start("release-commissions", releases::releaseDue);
  }
}
