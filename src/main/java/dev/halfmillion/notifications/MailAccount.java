package dev.halfmillion.notifications;

import dev.halfmillion.platform.settings.Setting;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * An account at a mail server. Its text form says no secret.
 *
 * @param user empty where the server asks for none
 * @param password goes with the user
 */
record MailAccount(String host, int port, String user, String password, MailSecurity security) {

  /** Shorter than a claim of {@link MailDelivery} together. */
  private static final String CONNECTING = "10000";

  private static final String ANSWERING = "20000";

  /**
   * What is settled; empty where no server is.
   *
   * @param known what is settled by each name, or an empty text
   */
  static Optional<MailAccount> of(Function<Setting, String> known) {
    String host = known.apply(Setting.MAIL_HOST);
    if (host.isEmpty()) {
      return Optional.empty();
    }
    String way = known.apply(Setting.MAIL_SECURITY);
    MailSecurity security =
        way.isEmpty() ? MailSecurity.STARTTLS : MailSecurity.valueOf(way.toUpperCase(Locale.ROOT));
    String port = known.apply(Setting.MAIL_PORT);
    return Optional.of(
        new MailAccount(
            host,
            port.isEmpty() ? security.usualPort() : Integer.parseInt(port),
            known.apply(Setting.MAIL_USER),
            known.apply(Setting.MAIL_PASSWORD),
            security));
  }

  /** A way to the server with the usual patience. */
  JavaMailSenderImpl sender() {
    return sender(CONNECTING, ANSWERING);
  }

  /** A way to the server with so many milliseconds of patience. */
  JavaMailSenderImpl sender(String connecting, String answering) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(host);
    sender.setPort(port);
    if (!user.isEmpty()) {
      sender.setUsername(user);
      sender.setPassword(password);
    }
    Properties properties = sender.getJavaMailProperties();
    properties.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
    properties.setProperty("mail.smtp.connectiontimeout", connecting);
    properties.setProperty("mail.smtp.timeout", answering);
    properties.setProperty("mail.smtp.writetimeout", answering);
    security.set(properties);
    return sender;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
