package dev.halfmillion.site.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The texts of a site, in the order of its foot. */
public enum SiteText {
  ABOUT("About us"),
  CONTACT("Contact"),
  HELP("Help"),
  REFUNDS("Refunds"),
  TERMS("Terms"),
  PRIVACY("Privacy"),
  GRIEVANCE("Grievance officer");

  private final String label;

  SiteText(String label) {
    this.label = label;
  }

  /** The text with this word in its address, or empty. */
  public static Optional<SiteText> of(String key) {
    return Arrays.stream(values()).filter(text -> text.key().equals(key)).findFirst();
  }

  /** Its word in addresses and rows. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What links to it are called. */
  public String label() {
    return label;
  }

  /** The address of its page. */
  public String path() {
    return "/" + key();
  }
}
