package dev.halfmillion.notifications;

import java.util.Locale;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How the way to the mail server is kept from others' eyes. */
public enum MailSecurity {
  /** Begins in plain and is encrypted before anything is told, or not used. */
  STARTTLS("After a greeting, with STARTTLS", 587),
  /** Encrypted from the first byte. */
  TLS("From the first byte, with TLS", 465),
  /** Not at all. */
  NONE("Not at all: for a server on this machine", 25);

  private final String label;
  private final int usualPort;

  MailSecurity(String label, int usualPort) {
    this.label = label;
    this.usualPort = usualPort;
  }

  /** The words people read. */
  public String label() {
    return label;
  }

  /** The port that such servers usually listen at. */
  public int usualPort() {
    return usualPort;
  }

  /** Its name in forms and rows. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Tells a server that is set from outside, where {@code HALFMILLION_MAIL_SECURITY} names a way.
   * What {@code SPRING_MAIL_PROPERTIES_…} says of the same goes on to hold.
   *
   * @param way its name in any case, or an empty text, which changes nothing
   */
  static void secure(JavaMailSenderImpl server, String way) {
    if (way.isEmpty()) {
      return;
    }
    MailSecurity security = valueOf(way.toUpperCase(Locale.ROOT));
    Properties properties = new Properties();
    security.set(properties);
    properties.putAll(server.getJavaMailProperties());
    server.setJavaMailProperties(properties);
    if (server.getPort() <= 0) {
      server.setPort(security.usualPort());
    }
  }

  /** Tells the mail library. */
  void set(Properties properties) {
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(this == STARTTLS));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(this == STARTTLS));
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(this == TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", String.valueOf(this != NONE));
  }
}
