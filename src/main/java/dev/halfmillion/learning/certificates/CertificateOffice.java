package dev.halfmillion.learning.certificates;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.certificates.Certificate.End;
import dev.halfmillion.learning.certificates.CertificateMail.Occasion;
import dev.halfmillion.learning.study.Completions;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import org.springframework.stereotype.Service;

/**
 * What staff do with certificates. Whatever changes one holds the learner's enrollment first and
 * the certificate's row after it, as {@link Issuing} does: so a refund and a correction at once
 * come one after the other, and neither leaves something valid that the other ended.
 */
@Service
public class CertificateOffice {

  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_NAME = 200;

  private final CertificateRows rows;
  private final CertificateMails mails;
  private final Issuing issuing;
  private final Completions completions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  CertificateOffice(
      CertificateRows rows,
      CertificateMails mails,
      Issuing issuing,
      Completions completions,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.mails = mails;
    this.issuing = issuing;
    this.completions = completions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Gives a learner of a course its certificate by hand, though the rule was not met; the learner
   * is told, and the reason is kept in the audit log.
   *
   * @return the certificate
   * @throws Refusal {@code certificate.reason} without a reason, {@code certificate.off} where the
   *     course gives no certificates, {@code certificate.learner} for somebody who may not use the
   *     course, {@code certificate.valid} for somebody who has a valid one
   */
  public Certificate give(UserId user, CourseId course, String reason, UserId by) {
    String why = requireReason(reason);
    return transactions.call(
        () -> {
          Certificate given = issuing.give(user, course);
          audit.record(by, "learning.certificate-given", given.id().toString(), why);
          return given;
        });
  }

  /**
   * Takes a certificate back and tells its learner why; one that was revoked before stays as it is.
   *
   * @param reason in plain words, for the learner reads them; at most 300 characters
   * @throws Refusal {@code certificate.reason} without a reason, {@code certificate.superseded} for
   *     one that another took the place of
   */
  public void revoke(CertificateId id, String reason, UserId by) {
    String why = requireReason(reason);
    transactions.run(
        () -> {
          Certificate certificate = hold(id);
          if (certificate.state() == CertificateState.REVOKED) {
            return;
          }
          requireStanding(certificate);
          rows.end(id, new End(clock.instant(), why, false, null));
          mails.ended(certificate, why);
          audit.record(by, "learning.certificate-revoked", id.toString(), why);
        });
  }

  /**
   * Issues the same certificate under another name, which takes the place of this one.
   *
   * @return the new one
   * @throws Refusal {@code certificate.name} or {@code certificate.reason} where that is missing or
   *     too long, {@code certificate.superseded} or {@code certificate.revoked} where it does not
   *     stand any more
   */
  public Certificate supersede(CertificateId id, String name, String reason, UserId by) {
    String why = requireReason(reason);
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw new Refusal("certificate.name", "Write the right name, in at most 200 characters.");
    }
    return transactions.call(
        () -> {
          Certificate present = hold(id);
          requireStanding(present);
          Certificate next =
              present.corrected(CertificateId.random(), name.strip(), clock.instant());
          rows.end(id, new End(clock.instant(), why, false, next.id()));
          rows.insert(next);
          mails.issued(next, Occasion.CORRECTED);
          audit.record(
              by,
              "learning.certificate-superseded",
              id.toString(),
              "%s is now %s: %s".formatted(present.name(), next.name(), why));
          return next;
        });
  }

  /** The enrollment that it belongs to first, then its row: that order everywhere. */
  private Certificate hold(CertificateId id) {
    Certificate seen = rows.find(id).orElseThrow(Refusal::notFound);
    completions.lock(seen.user(), seen.course());
    return rows.lock(id).orElseThrow(Refusal::notFound);
  }

  private static void requireStanding(Certificate certificate) {
    switch (certificate.state()) {
      case VALID -> {}
      case REVOKED ->
          throw Refusal.conflict(
              "certificate.revoked", "This certificate was revoked; its name stays as it is.");
      case SUPERSEDED ->
          throw Refusal.conflict(
              "certificate.superseded", "Another certificate took the place of this one.");
    }
  }

  private static String requireReason(String reason) {
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new Refusal("certificate.reason", "Give a reason of at most 300 characters.");
    }
    return reason.strip();
  }
}
