package dev.halfmillion.learning.certificates;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.learning.certificates.Certificate.End;
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
  private final Completions completions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  CertificateOffice(
      CertificateRows rows,
      CertificateMails mails,
      Completions completions,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.mails = mails;
    this.completions = completions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes a certificate back; one that was revoked before stays as it is.
   *
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
          mails.issued(next, true);
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
