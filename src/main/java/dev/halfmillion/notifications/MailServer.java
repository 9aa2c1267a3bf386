package dev.halfmillion.notifications;

import dev.halfmillion.notifications.Mails.DueMail;
import dev.halfmillion.platform.Academy;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Speaks SMTP. */
@Component
class MailServer {

  private final MailRoute route;
  private final Academy academy;

  MailServer(MailRoute route, Academy academy) {
    this.route = route;
    this.academy = academy;
  }

  /** Whether a mail server is set. */
  boolean isSet() {
    return route.sender().isPresent();
  }

  /**
   * Sends one mail.
   *
   * @throws MailException when the server does not take it
   */
  void send(DueMail mail) {
    JavaMailSender smtp =
        route.sender().orElseThrow(() -> new MailPreparationException("No mail server is set"));
    smtp.send(message(smtp, mail));
  }

  private MimeMessage message(JavaMailSender smtp, DueMail mail) {
    MimeMessage message = smtp.createMimeMessage();
    try {
      MimeMessageHelper helper =
          new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      helper.setFrom(route.from(), academy.name());
      helper.setReplyTo(academy.supportEmail());
      helper.setTo(mail.to());
      helper.setSubject(mail.subject());
      helper.setText(PlainText.of(mail.html()), mail.html());
      message.setHeader("X-Mail-Id", mail.id().toString());
      message.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException | UnsupportedEncodingException unusable) {
      throw new MailPreparationException(unusable);
    }
    return message;
  }

  /** Whether the server said that this address will never take mail. */
  static boolean isFinal(MailException reason) {
    return causes(reason)
        .anyMatch(
            cause ->
                cause instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0);
  }

  /** What went wrong without anybody's address: "SMTPAddressFailedException 550". */
  static String kind(MailException reason) {
    return causes(reason)
        .map(MailServer::nameAndCode)
        .reduce((outer, inner) -> inner)
        .orElseGet(() -> reason.getClass().getSimpleName());
  }

  private static String nameAndCode(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    return switch (cause) {
      case SMTPAddressFailedException refused -> name + " " + refused.getReturnCode();
      case SMTPSendFailedException refused -> name + " " + refused.getReturnCode();
      default -> name;
    };
  }

  /** What lies behind a failure to send, the outermost first. */
  private static Stream<Throwable> causes(MailException reason) {
    return reason instanceof MailSendException failure
        ? Arrays.stream(failure.getMessageExceptions())
            .flatMap(
                failed -> Stream.iterate((Throwable) failed, Objects::nonNull, MailServer::next))
        : Stream.empty();
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause instanceof MessagingException chain && chain.getNextException() != null
        ? chain.getNextException()
        : cause.getCause();
  }
}
