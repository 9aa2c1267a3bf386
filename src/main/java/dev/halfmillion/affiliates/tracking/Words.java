package dev.halfmillion.affiliates.tracking;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Brings words from addresses into the form in which they are kept. */
final class Words {

  private Words() {}

  /** Small letters, digits and dashes; empty where the text has other characters or is too long. */
  static String slug(String text, int longest) {
    String word = text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    boolean plain =
        word.length() <= longest
            && word.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    return plain ? word : "";
  }

  /** The host of an address in small letters, at most 100 characters; empty where there is none. */
  static String host(String address) {
    try {
      String host = new URI(address).getHost();
      boolean kept =
          host != null && host.length() <= 100 && host.chars().allMatch(c -> c > ' ' && c < 127);
      return kept ? host.toLowerCase(Locale.ROOT) : "";
    } catch (URISyntaxException nonsense) {
      return "";
    }
  }
}
