package dev.halfmillion.platform.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What can be settled by a row, or from outside by an environment variable, which wins. The name is
 * that of the row; rows outlive versions, so a name is never given to something else.
 */
public enum Setting {
  NAME("halfmillion.academy.name"),
  LEGAL_NAME("halfmillion.academy.legal-name"),
  /** Lines, the PIN left out. */
  ADDRESS("halfmillion.academy.address"),
  PIN("halfmillion.academy.pin"),
  /** The GST code of the State that supplies, two digits. */
  STATE("halfmillion.academy.state-code"),
  GSTIN("halfmillion.academy.gstin"),
  SUPPORT_EMAIL("halfmillion.academy.support-email"),
  PHONE("halfmillion.academy.phone"),
  GRIEVANCE_OFFICER("halfmillion.academy.grievance-officer"),
  /** An e-mail address or a phone number. */
  GRIEVANCE_CONTACT("halfmillion.academy.grievance-contact"),
  /** Written #rrggbb, as it stands on a light page. */
  BRAND_COLOUR("halfmillion.academy.brand-colour", "#[0-9a-fA-F]{6}", "a colour such as #0b5a55"),
  /** The outside identifier of a picture in the media library. */
  LOGO("halfmillion.academy.logo"),
  INVOICE_PREFIX("halfmillion.academy.invoice-prefix"),
  ORDER_PREFIX("halfmillion.academy.order-prefix"),
  TAX_STRATEGY(
      "halfmillion.tax.strategy",
      "(?i)none|inclusive|india[-_]gst",
      "none, inclusive or india-gst"),
  TAX_NAME("halfmillion.tax.name"),
  TAX_BASIS_POINTS(
      "halfmillion.tax.basis-points", "[0-9]{1,4}|10000", "hundredths of a percent, 0 to 10000"),
  TAX_SHOWN("halfmillion.tax.shown", "true|false", "true or false"),
  REFUND_DAYS(
      "halfmillion.refunds.days", "[0-9]{1,2}|[12][0-9]{2}|3[0-5][0-9]|36[0-5]", "0 to 365"),
  REFUND_PERCENT("halfmillion.refunds.percent", "[1-9][0-9]?|100", "1 to 100"),
  REFUND_SECOND_PERSON_ABOVE(
      "halfmillion.refunds.second-person-above", "[0-9]{1,9}", "whole rupees"),
  REFUND_ALONE_IN_A_YEAR("halfmillion.refunds.alone-in-a-year", "[0-9]{1,3}|1000", "0 to 1000"),
  MAIL_HOST("spring.mail.host"),
  MAIL_PORT("spring.mail.port", "[0-9]{1,5}", "a port such as 587"),
  MAIL_USER("spring.mail.username"),
  /** Secret: encrypted in its row. */
  MAIL_PASSWORD("spring.mail.password"),
  MAIL_FROM("halfmillion.mail.from"),
  /** What {@code MailSecurity} calls its ways. */
  MAIL_SECURITY("halfmillion.mail.security", "(?i)starttls|tls|none", "starttls, tls or none"),
  /** Told by the program: a mark of the mail settings with which a test mail has gone. */
  MAIL_TRIED("");

  private final String property;
  private final String form;
  private final String hint;

  Setting(String property) {
    this(property, "(?s).*", "");
  }

  Setting(String property, String form, String hint) {
    this.property = property;
    this.form = form;
    this.hint = hint;
  }

  /** The name by which it is set from outside; empty where it is not. */
  String property() {
    return property;
  }

  /** The name of its field in a form: {@code legalName}. */
  public String field() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }

  /** The environment variable that sets it; empty where none does. */
  public String variable() {
    return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** Whether a value can be one of it. */
  boolean fits(String value) {
    return value.matches(form);
  }

  /** What its values look like. */
  String hint() {
    return hint;
  }

  /** Whether its row is encrypted. */
  boolean secret() {
    return this == MAIL_PASSWORD;
  }

  /** Whether it belongs to the mail server, whose settings are all from outside or none. */
  boolean ofMailServer() {
    return this == MAIL_HOST
        || this == MAIL_PORT
        || this == MAIL_USER
        || this == MAIL_PASSWORD
        || this == MAIL_SECURITY;
  }

  /** Whether it is typed to settle how mail leaves. */
  public boolean ofMail() {
    return ofMailServer() || this == MAIL_FROM;
  }
}
