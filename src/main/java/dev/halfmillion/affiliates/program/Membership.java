package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateStatus;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.program.Standings.Standing;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a standing brings with it: the row, its history, the role and the trainings. */
@Component
class Membership {

  private final Affiliates affiliates;
  private final Standings standings;
  private final CodeBook codes;
  private final Trainings trainings;
  private final UserRoles roles;
  private final BusinessClock clock;

  Membership(
      Affiliates affiliates,
      Standings standings,
      CodeBook codes,
      Trainings trainings,
      UserRoles roles,
      BusinessClock clock) {
    this.affiliates = affiliates;
    this.standings = standings;
    this.codes = codes;
    this.trainings = trainings;
    this.roles = roles;
    this.clock = clock;
  }

  /** Writes a new affiliate; a duplicate key where code or person were taken meanwhile. */
  Affiliate begin(UserId user, ReferralCode code, CommissionPlan plan, String agreement) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AffiliateStatus status =
        plan.automaticApproval() ? AffiliateStatus.APPROVED : AffiliateStatus.APPLIED;
    Affiliate affiliate = new Affiliate(AffiliateId.next(), user, code.value(), status, now);
    affiliates.add(affiliate);
    affiliates.takeCode(affiliate.id(), code, now);
    affiliates.accept(affiliate.id(), agreement, plan.version(), now);
    standings.add(affiliate.id(), new Standing(status, now, null, "Agreement accepted"));
    roles.grant(user, Role.AFFILIATE, null);
    trainings.ensure(affiliate);
    return affiliate;
  }

  /** Changes a standing; the caller holds the row's lock. */
  void change(Affiliate affiliate, AffiliateStatus to, @Nullable UserId by, String reason) {
    affiliates.setStatus(affiliate.id(), to);
    standings.add(affiliate.id(), new Standing(to, clock.instant(), by, reason));
    if (to.takesPart()) {
      roles.grant(affiliate.user(), Role.AFFILIATE, by);
      trainings.ensure(
          new Affiliate(
              affiliate.id(), affiliate.user(), affiliate.code(), to, affiliate.joinedAt()));
    } else {
      trainings.revoke(affiliate, reason);
    }
    codes.forget();
  }

  Optional<Affiliate> lock(AffiliateId id) {
    return affiliates.lock(id);
  }
}
