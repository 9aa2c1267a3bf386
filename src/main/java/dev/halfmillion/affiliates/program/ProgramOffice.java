package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStatus;
import dev.halfmillion.affiliates.Agreement;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Joins people, approves and suspends affiliates. */
@Service
class ProgramOffice implements AffiliateProgram {

  private static final int TRIES = 12;
  private static final int LONGEST_REASON = 300;

  private final Affiliates affiliates;
  private final Membership membership;
  private final InForce inForce;
  private final UserDirectory people;
  private final AuditLog audit;
  private final Transactions transactions;

  ProgramOffice(
      Affiliates affiliates,
      Membership membership,
      InForce inForce,
      UserDirectory people,
      AuditLog audit,
      Transactions transactions) {
    this.affiliates = affiliates;
    this.membership = membership;
    this.inForce = inForce;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public Affiliate join(UserId user, String agreement, String wishedCode) {
    if (!inForce.agreement().version().equals(agreement)) {
      throw new Refusal(
          "affiliate.agreement", "The agreement has changed. Read it again before you join.");
    }
    if (!isOpen() && affiliates.byUser(user).isEmpty()) {
      throw Refusal.conflict("affiliate.closed", "This academy has no referral program.");
    }
    String name = people.get(user).name();
    for (int attempt = 1; ; attempt++) {
      int skipped = attempt == 1 ? 0 : ThreadLocalRandom.current().nextInt(8 * attempt);
      try {
        return transactions.call(
            () ->
                affiliates
                    .byUser(user)
                    .orElseGet(() -> begin(user, name, agreement, wishedCode, skipped)));
      } catch (DuplicateKeyException raced) {
        if (attempt == TRIES) {
          throw raced;
        }
      }
    }
  }

  /** Takes the first free code; who lost a race skips some, so that a crowd spreads out. */
  private Affiliate begin(
      UserId user, String name, String agreement, String wishedCode, int skipped) {
    ReferralCode code =
        Stream.concat(ReferralCode.parse(wishedCode).stream(), CodeIdeas.forName(name))
            .filter(idea -> !affiliates.isTaken(idea))
            .skip(skipped)
            .findFirst()
            .orElseThrow();
    return membership.begin(user, code, plan(), agreement);
  }

  @Override
  public void approve(AffiliateId id, UserId by, String reason) {
    change(id, AffiliateStatus.APPROVED, by, reason);
  }

  @Override
  public void suspend(AffiliateId id, UserId by, String reason) {
    change(id, AffiliateStatus.SUSPENDED, by, reason);
  }

  private void change(AffiliateId id, AffiliateStatus to, UserId by, String reason) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      throw new Refusal("affiliate.reason", "Give a reason of at most 300 characters.");
    }
    transactions.run(
        () -> {
          Affiliate affiliate = membership.lock(id).orElseThrow(Refusal::notFound);
          if (affiliate.status() == AffiliateStatus.LEFT) {
            throw Refusal.conflict("affiliate.left", "This affiliate has left the program.");
          }
          if (affiliate.status() != to) {
            membership.change(affiliate, to, by, words);
            audit.record(
                by, "affiliates." + Affiliates.key(to), id.toString(), to.label() + ": " + words);
          }
        });
  }

  @Override
  public Optional<Affiliate> of(UserId user) {
    return affiliates.byUser(user);
  }

  @Override
  public Optional<Affiliate> find(AffiliateId id) {
    return affiliates.byId(id);
  }

  @Override
  public Optional<Affiliate> byCode(String code) {
    return ReferralCode.parse(code).flatMap(affiliates::byCode);
  }

  @Override
  public Agreement agreement() {
    return inForce.agreement();
  }

  @Override
  public Optional<Affiliate> anybody() {
    return affiliates.firstActive();
  }

  @Override
  public CommissionPlan plan() {
    return inForce.plan();
  }
}
