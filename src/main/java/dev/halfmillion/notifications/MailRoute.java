package dev.halfmillion.notifications;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * By which server mail leaves, and in whose name: that of {@code SPRING_MAIL_HOST} and its
 * neighbours, else the one the owner has set.
 */
@Component
class MailRoute {

  private final ObjectProvider<JavaMailSender> outside;
  private final KnownSettings known;
  private final Academy academy;

  MailRoute(ObjectProvider<JavaMailSender> outside, KnownSettings known, Academy academy) {
    this.outside = outside;
    this.known = known;
    this.academy = academy;
  }

  /** The way to the server; empty where none is set. */
  Optional<JavaMailSender> sender() {
    JavaMailSender set = outside.getIfAvailable();
    return set != null ? Optional.of(set) : MailAccount.of(known::text).map(MailAccount::sender);
  }

  /** The address that mail comes from. */
  String from() {
    return known.text(Setting.MAIL_FROM, academy.supportEmail());
  }
}
