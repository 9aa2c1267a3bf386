package dev.halfmillion.learning.certificates;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.certificates.Certificate.End;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The certificates that were issued, and what staff do with them. */
@Service
public class Certificates {

  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_NAME = 200;

  private final CertificateRows rows;
  private final CertificateMails mails;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final BusinessClock clock;

  Certificates(
      CertificateRows rows,
      CertificateMails mails,
      AuditLog audit,
      ApplicationEventPublisher events,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.mails = mails;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What a course does about certificates. */
  public CertificatePolicy policy(CourseId course) {
    return rows.policy(course);
  }

  /**
   * Changes what a course does about certificates. Switched on, those who have completed the course
   * already get theirs too.
   *
   * @param by who decides it; null for the program
   */
  public void configure(CourseId course, CertificatePolicy policy, @Nullable UserId by) {
    transactions.run(
        () -> {
          boolean begins = policy.issued() && !rows.policy(course).issued();
          rows.save(course, policy);
          audit.record(
              by,
              "learning.certificates-set",
              course.toString(),
              policy.issued() ? "Certificates are issued" : "No certificates are issued");
          if (begins) {
            events.publishEvent(new CertificatesBegun(course));
          }
        });
  }

  /** The certificate of this identifier, however it stands, or empty. */
  public Optional<Certificate> find(CertificateId id) {
    return rows.find(id);
  }

  /** Somebody's, the newest first, those that ended included. */
  public List<Certificate> of(UserId user) {
    return rows.of(user);
  }

  /** Somebody's valid one of a course, or empty. */
  public Optional<Certificate> valid(UserId user, CourseId course) {
    return rows.of(user, course).stream().filter(c -> c.end() == null).findFirst();
  }

  /**
   * A course's, the newest first.
   *
   * @param before the last of the page before; null for the first page
   */
  public List<Certificate> in(CourseId course, @Nullable CertificateId before, int most) {
    Certificate last = before == null ? null : rows.find(before).orElse(null);
    return rows.in(course, last, most);
  }

  /**
   * Takes a certificate back; one that was revoked before stays as it is.
   *
   * @throws Refusal {@code certificate.reason} without a reason, {@code certificate.superseded} for
   *     one that another took the place of
   */
  public void revoke(CertificateId id, String reason, UserId by) {
    requireReason(reason);
    transactions.run(
        () -> {
          Certificate certificate = rows.lock(id).orElseThrow(Refusal::notFound);
          if (certificate.state() == CertificateState.REVOKED) {
            return;
          }
          requireStanding(certificate);
          rows.end(id, new End(clock.instant(), reason.strip(), false, null));
          audit.record(by, "learning.certificate-revoked", id.toString(), reason.strip());
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
    requireReason(reason);
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw new Refusal("certificate.name", "Write the right name, in at most 200 characters.");
    }
    return transactions.call(
        () -> {
          Certificate present = rows.lock(id).orElseThrow(Refusal::notFound);
          requireStanding(present);
          Certificate next =
              present.corrected(CertificateId.random(), name.strip(), clock.instant());
          rows.end(id, new End(clock.instant(), reason.strip(), false, next.id()));
          rows.insert(next);
          mails.issued(next, true);
          audit.record(
              by,
              "learning.certificate-superseded",
              id.toString(),
              "%s is now %s: %s".formatted(present.name(), next.name(), reason.strip()));
          return next;
        });
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

  private static void requireReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal("certificate.reason", "Give a reason of at most 300 characters.");
    }
  }
}
