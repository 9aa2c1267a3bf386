package dev.halfmillion.learning.certificates;

import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserProfiles;
import dev.halfmillion.learning.certificates.CertificateMail.Occasion;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.ui.DateText;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells learners of their certificates and of their end, once each, in the language that they learn
 * in.
 */
@Component
class CertificateMails {

  /** Those that the app speaks, with what the subject says. */
  private enum Words {
    ENGLISH("", "en", "Your certificate: ", "Your certificate was revoked: "),
    HINDI("-hi", "hi", "आपका सर्टिफ़िकेट: ", "आपका सर्टिफ़िकेट वापस लिया गया: ");

    private final String ending;
    private final String language;
    private final String issued;
    private final String ended;

    Words(String ending, String language, String issued, String ended) {
      this.ending = ending;
      this.language = language;
      this.issued = issued;
      this.ended = ended;
    }
  }

  private final UserDirectory people;
  private final UserProfiles profiles;
  private final Notifications notifications;
  private final Academy academy;
  private final BusinessClock clock;

  CertificateMails(
      UserDirectory people,
      UserProfiles profiles,
      Notifications notifications,
      Academy academy,
      BusinessClock clock) {
    this.people = people;
    this.profiles = profiles;
    this.notifications = notifications;
    this.academy = academy;
    this.clock = clock;
  }

  /** In the transaction that issues it. */
  void issued(Certificate certificate, Occasion occasion) {
    Words words = words(certificate);
    CertificateMail mail =
        new CertificateMail(
            certificate.name(),
            certificate.courseTitle(),
            DateText.day(
                certificate.completedOn().atTime(12, 0).toInstant(ZoneOffset.UTC), words.language),
            academy.url(certificate.path()).toString(),
            occasion);
    send(
        certificate,
        "certificate:",
        words.issued + certificate.courseTitle(),
        "learning/mail/certificate" + words.ending,
        mail);
  }

  /** In the transaction that ends it; the reason is in words that its learner may read. */
  void ended(Certificate certificate, String reason) {
    Words words = words(certificate);
    CertificateEndMail mail =
        new CertificateEndMail(
            certificate.name(),
            certificate.courseTitle(),
            DateText.day(clock.instant(), words.language),
            reason,
            academy.url(certificate.path()).toString(),
            academy.supportEmail());
    send(
        certificate,
        "certificate-ended:",
        words.ended + certificate.courseTitle(),
        "learning/mail/certificate-ended" + words.ending,
        mail);
  }

  private Words words(Certificate certificate) {
    return profiles
        .of(certificate.user())
        .filter(chosen -> chosen.language().equals(Words.HINDI.language))
        .map(chosen -> Words.HINDI)
        .orElse(Words.ENGLISH);
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
