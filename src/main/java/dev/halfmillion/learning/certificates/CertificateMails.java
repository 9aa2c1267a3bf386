package dev.halfmillion.learning.certificates;

import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.ui.DateText;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells learners of their certificates, once each. */
@Component
class CertificateMails {

  private final UserDirectory people;
  private final Notifications notifications;
  private final Academy academy;

  CertificateMails(UserDirectory people, Notifications notifications, Academy academy) {
    this.people = people;
    this.notifications = notifications;
    this.academy = academy;
  }

  /** In the transaction that issues it. */
  void issued(Certificate certificate, boolean corrected) {
    if (BusinessClock.travelling()) {
      return;
    }
    people
        .find(certificate.user())
        .ifPresent(
            user ->
                notifications.send(
                    new OutgoingMail(
                        "certificate:" + certificate.id(),
                        user.email(),
                        "Your certificate: " + certificate.courseTitle(),
                        "learning/mail/certificate",
                        new CertificateMail(
                            certificate.name(),
                            certificate.courseTitle(),
                            DateText.day(
                                certificate.completedOn().atTime(12, 0).toInstant(ZoneOffset.UTC)),
                            academy.url(certificate.path()).toString(),
                            corrected),
                        Set.of(user.id().toString(), certificate.id().toString()))));
  }
}
