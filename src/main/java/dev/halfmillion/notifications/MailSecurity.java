package dev.halfmillion.notifications;

import java.util.Locale;
import java.util.Properties;

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

  /** Tells the mail library. */
  void set(Properties properties) {
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(this == STARTTLS));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(this == STARTTLS));
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(this == TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", String.valueOf(this != NONE));
  }
}
