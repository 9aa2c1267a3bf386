package dev.halfmillion.notifications;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * By which server mail leaves, and in whose name: that of {@code SPRING_MAIL_HOST} and its
 * neighbours, else the one the owner has set.
 */
@Component
class MailRoute {

  private final @Nullable JavaMailSender outside;
  private final KnownSettings known;
  private final Academy academy;

  MailRoute(ObjectProvider<JavaMailSender> outside, KnownSettings known, Academy academy) {
    this.outside = outside.getIfAvailable();
    this.known = known;
    this.academy = academy;
    if (this.outside instanceof JavaMailSenderImpl server && known.isFixed(Setting.MAIL_SECURITY)) {
      MailSecurity.secure(server, known.text(Setting.MAIL_SECURITY));
    }
  }

  /** The way to the server; empty where none is set. */
  Optional<JavaMailSender> sender() {
    return outside != null
        ? Optional.of(outside)
        : MailAccount.of(known::text).map(MailAccount::sender);
  }

  /** The address that mail comes from. */
  String from() {
    return known.text(Setting.MAIL_FROM, academy.supportEmail());
  }
}
