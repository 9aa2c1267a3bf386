package dev.halfmillion.learning.certificates;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The certificates that were issued, and whether a course gives any. */
@Service
public class Certificates {

  private final CertificateRows rows;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  Certificates(
      CertificateRows rows,
      AuditLog audit,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
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
}
