package dev.halfmillion.affiliates;

import dev.halfmillion.platform.UserId;
import java.util.Optional;

/** Who takes part in the affiliate program, and on what terms. */
public interface AffiliateProgram {

  /** The version of the agreement that came with the program; later ones are the owner's. */
  String AGREEMENT = "2026-1";

  /**
   * Joins a person, with a code made from the name. Joining twice changes nothing.
   *
   * @param agreement the version that the person read and accepted
   * @throws dev.halfmillion.platform.Refusal when another version is in force
   */
  default Affiliate join(UserId user, String agreement) {
    return join(user, agreement, "");
  }

  /**
   * Joins a person under a code of choice where it is free.
   *
   * @param wishedCode empty to have one made from the name
   */
  Affiliate join(UserId user, String agreement, String wishedCode);

  /** The affiliate that a person is, if so. */
  Optional<Affiliate> of(UserId user);

  /** The affiliate, if there is one of this identifier. */
  Optional<Affiliate> find(AffiliateId id);

  /** The affiliate behind a code, in any case of letters and whatever the status. */
  Optional<Affiliate> byCode(String code);

  /** Somebody who takes part now, the first who joined; empty while nobody does. */
  Optional<Affiliate> anybody();

  /** Lets an applicant or a suspended affiliate take part, and grants the trainings. */
  void approve(AffiliateId id, UserId by, String reason);

  /** Stops an affiliate: links lead nowhere special, trainings are revoked, earnings stay. */
  void suspend(AffiliateId id, UserId by, String reason);

  /** The agreement that is accepted when joining now. */
  Agreement agreement();

  /** The terms in force now. */
  CommissionPlan plan();

  /** Whether the academy has a program now: people may join, and sales earn a commission. */
  default boolean isOpen() {
    return plan().pays();
  }
}
