package dev.halfmillion.learning.certificates;

import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.learning.certificates.CertificateMail.Occasion;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.ui.DateText;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells learners of their certificates and of their end, once each. */
@Component
class CertificateMails {

  private final UserDirectory people;
  private final Notifications notifications;
  private final Academy academy;
  private final BusinessClock clock;

  CertificateMails(
      UserDirectory people, Notifications notifications, Academy academy, BusinessClock clock) {
    this.people = people;
    this.notifications = notifications;
    this.academy = academy;
    this.clock = clock;
  }

  /** In the transaction that issues it. */
  void issued(Certificate certificate, Occasion occasion) {
    CertificateMail mail =
        new CertificateMail(
            certificate.name(),
            certificate.courseTitle(),
            DateText.day(certificate.completedOn().atTime(12, 0).toInstant(ZoneOffset.UTC)),
            academy.url(certificate.path()).toString(),
            occasion);
    send(
        certificate,
        "certificate:",
        "Your certificate: " + certificate.courseTitle(),
        "learning/mail/certificate",
        mail);
  }

  /** In the transaction that ends it; the reason is in words that its learner may read. */
  void ended(Certificate certificate, String reason) {
    CertificateEndMail mail =
        new CertificateEndMail(
            certificate.name(),
            certificate.courseTitle(),
            DateText.day(clock.instant()),
            reason,
            academy.url(certificate.path()).toString(),
            academy.supportEmail());
    send(
        certificate,
        "certificate-ended:",
        "Your certificate was revoked: " + certificate.courseTitle(),
        "learning/mail/certificate-ended",
        mail);
  }

  private void send(
      Certificate certificate, String cause, String subject, String template, Record mail) {
    if (BusinessClock.travelling()) {
      return;
    }
    people
        .find(certificate.user())
        .ifPresent(
            user ->
                notifications.send(
                    new OutgoingMail(
                        cause + certificate.id(),
                        user.email(),
                        subject,
                        template,
                        mail,
                        Set.of(user.id().toString(), certificate.id().toString()))));
  }
}
