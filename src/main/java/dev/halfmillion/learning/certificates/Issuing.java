package dev.halfmillion.learning.certificates;

import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.certificates.Certificate.End;
import dev.halfmillion.learning.certificates.CertificateMail.Occasion;
import dev.halfmillion.learning.study.Completions;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Issues certificates and ends them with their purchase. Both hold the enrollment first ({@link
 * Completions#lock}), the certificates' rows after it, and ask then whether the course may still be
 * used, so that of a completion and a refund at once the later finds what the earlier did: no
 * certificate outlives its purchase, and nobody gets two. {@link CertificateOffice} locks in the
 * same order.
 */
@Component
class Issuing {

  private static final String KIND = "course";
  private static final int LONGEST_NAME = 200;

  private final CertificateRows rows;
  private final CertificateMails mails;
  private final Completions completions;
  private final Holders holders;
  private final Courses courses;
  private final Academy academy;
  private final Transactions transactions;

  Issuing(
      CertificateRows rows,
      CertificateMails mails,
      Completions completions,
      Holders holders,
      Courses courses,
      Academy academy,
      Transactions transactions) {
    this.rows = rows;
    this.mails = mails;
    this.completions = completions;
    this.holders = holders;
    this.courses = courses;
    this.academy = academy;
    this.transactions = transactions;
  }

  /**
   * Gives somebody the certificate of a course that they have completed and may use; whoever has
   * one, or had one that staff revoked, gets none.
   */
  void issue(UserId user, CourseId course) {
    transactions.run(
        () -> {
          Optional<Instant> completed = completions.lock(user, course);
          if (completed.isEmpty() || !rows.policy(course).issued() || !deserves(user, course)) {
            return;
          }
          drafted(user, course, completed.get())
              .ifPresent(
                  issued -> {
                    rows.insert(issued);
                    mails.issued(issued, Occasion.COMPLETED);
                  });
        });
  }

  /**
   * Gives somebody the certificate of a course that they may use, though they did not complete it;
   * one that was revoked before does not stand against it. In the caller's transaction.
   *
   * @throws Refusal {@code certificate.off} where the course gives none, {@code
   *     certificate.learner} for somebody who may not use the course, {@code certificate.valid} for
   *     somebody who has a valid one
   */
  Certificate give(UserId user, CourseId course) {
    if (!completions.hold(user, course) || !holders.mayUse(user, course)) {
      throw new Refusal(
          "certificate.learner",
          "This person may not use the course, so there is nothing to certify.");
    }
    if (!rows.policy(course).issued()) {
      throw Refusal.conflict(
          "certificate.off", "This course gives no certificates. Switch them on first.");
    }
    if (rows.of(user, course).stream().anyMatch(certificate -> certificate.end() == null)) {
      throw Refusal.conflict(
          "certificate.valid", "This person has a valid certificate of this course already.");
    }
    Instant day = completions.lock(user, course).orElseGet(holders::now);
    Certificate given = drafted(user, course, day).orElseThrow(Refusal::notFound);
    rows.insert(given);
    mails.issued(given, Occasion.GIVEN);
    return given;
  }

  private Optional<Certificate> drafted(UserId user, CourseId course, Instant day) {
    return courses
        .draft(course)
        .flatMap(outline -> holders.name(user).map(name -> certificate(user, name, outline, day)));
  }

  private boolean deserves(UserId user, CourseId course) {
    List<Certificate> before = rows.of(user, course);
    boolean free =
        before.stream()
            .allMatch(
                certificate -> {
                  End end = certificate.end();
                  return end != null && (end.byRefund() || end.successor() != null);
                });
    return free && holders.mayUse(user, course);
  }

  private Certificate certificate(
      UserId user, String name, CourseOutline course, Instant completed) {
    return new Certificate(
        CertificateId.random(),
        user,
        course.id(),
        name,
        course.facts().title(),
        course.instructor().name(),
        academy.name(),
        Zones.dateInIndia(completed),
        holders.now(),
        null);
  }

  /** Ends the valid certificate of somebody whose last right to the course was taken back. */
  void endWithPurchase(UserId user, CourseId course, String reason) {
    transactions.run(
        () -> {
          completions.lock(user, course);
          if (!rows.policy(course).endsWithRefund() || holders.mayUse(user, course)) {
            return;
          }
          rows.of(user, course).stream()
              .filter(certificate -> certificate.end() == null)
              .filter(
                  certificate ->
                      rows.end(certificate.id(), new End(holders.now(), reason, true, null)))
              .forEach(
                  certificate ->
                      mails.ended(
                          certificate,
                          "The purchase of the course was taken back, and the certificate ended"
                              + " with it."));
        });
  }

  /** Whose certificates are: their names and their rights, now. */
  @Component
  static class Holders {

    private final UserDirectory people;
    private final Grants grants;
    private final BusinessClock clock;

    Holders(UserDirectory people, Grants grants, BusinessClock clock) {
      this.people = people;
      this.grants = grants;
      this.clock = clock;
    }

    Optional<String> name(UserId user) {
      return people
          .find(user)
          .map(User::name)
          .map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }

    boolean mayUse(UserId user, CourseId course) {
      return grants.activeDeliverables(user, KIND).contains(course.value());
    }

    Instant now() {
      return clock.instant();
    }
  }
}
