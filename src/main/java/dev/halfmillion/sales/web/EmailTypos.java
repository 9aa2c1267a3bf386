package dev.halfmillion.sales.web;

import dev.halfmillion.identity.EmailAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notices domains that are nearly those of the large mail providers. */
final class EmailTypos {

  private static final List<String> LARGE =
      List.of(
          "gmail.com",
          "yahoo.com",
          "yahoo.co.in",
          "yahoo.in",
          "hotmail.com",
          "outlook.com",
          "outlook.in",
          "rediffmail.com",
          "icloud.com",
          "live.com",
          "protonmail.com");

  /** Domains that look like a slip and are none. */
  private static final Set<String> REAL =
      Set.of(
          "mail.com",
          "email.com",
          "ymail.com",
          "hotmail.in",
          "hotmail.co.in",
          "live.in",
          "gmx.com",
          "me.com",
          "mac.com",
          "msn.com",
          "zohomail.in",
          "zohomail.com",
          "zoho.com",
          "zoho.in",
          "aol.com",
          "proton.me",
          "pm.me");

  private EmailTypos() {}

  /** The address that was probably meant, or empty where nothing looks wrong. */
  static Optional<String> suggest(EmailAddress address) {
    int at = address.value().indexOf('@');
    String domain = address.value().substring(at + 1);
    if (LARGE.contains(domain) || REAL.contains(domain)) {
      return Optional.empty();
    }
    return LARGE.stream()
        .filter(
            large -> distance(domain, large) <= (large.length() > 9 ? 2 : 1) || near(domain, large))
        .min(Comparator.comparingInt(large -> distance(domain, large)))
        .map(large -> address.value().substring(0, at + 1) + large);
  }

  /** A two-letter slip in one of the short names still has its first letter and a wrong ending. */
  private static boolean near(String domain, String large) {
    return distance(domain, large) == 2 && domain.charAt(0) == large.charAt(0);
  }

  /** How many letters were left out, added, changed or swapped with their neighbour. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
