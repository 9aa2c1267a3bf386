package dev.halfmillion.identity.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where people are sent back to. An address must equal a registered one character by character;
 * only the port of this very machine ({@code http://127.0.0.1}, {@code http://[::1]}) may be any,
 * as a program on a computer takes the port that is free.
 */
final class RedirectAddress {

  private static final int LONGEST = 500;
  private static final Pattern LOOPBACK =
      Pattern.compile("(http://(?:127\\.0\\.0\\.1|\\[::1]))(?::([1-9][0-9]{0,4}))?(/.*)?");
  private static final Set<String> NEVER =
      Set.of("javascript", "data", "file", "vbscript", "about", "blob", "ws", "wss", "ftp");

  private RedirectAddress() {}

  /** Whether what was asked for is one of the registered. */
  static boolean matches(String asked, List<String> registered) {
    return registered.stream().anyMatch(one -> one.equals(asked) || sameButPort(asked, one));
  }

  private static boolean sameButPort(String asked, String registered) {
    Matcher here = LOOPBACK.matcher(asked);
    Matcher there = LOOPBACK.matcher(registered);
    return asked.length() <= LONGEST
        && here.matches()
        && there.matches()
        && here.group(1).equals(there.group(1))
        && path(here).equals(path(there))
        && isPort(here.group(2));
  }

  private static boolean isPort(String digits) {
    return digits == null || Integer.parseInt(digits) <= 65_535;
  }

  private static String path(Matcher loopback) {
    return loopback.group(3) == null ? "" : loopback.group(3);
  }

  /** What is wrong with an address that is to be registered, or empty. */
  static Optional<String> complaint(String address) {
    if (address.length() > LONGEST || !StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
      return Optional.of("An address has at most 500 characters, all of them ASCII.");
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getRawFragment() != null || uri.getRawUserInfo() != null || address.contains("*")) {
        return Optional.of("Leave out #, user names and *: an address is compared as it stands.");
      }
      return switch (scheme) {
        case "https" -> uri.getHost() == null ? Optional.of(needed()) : Optional.empty();
        case "http" ->
            LOOPBACK.matcher(address).matches() ? Optional.empty() : Optional.of(needed());
        default ->
            NEVER.contains(scheme) || !scheme.contains(".")
                ? Optional.of(needed())
                : Optional.empty();
      };
    } catch (URISyntaxException none) {
      return Optional.of(needed());
    }
  }

  private static String needed() {
    return "Write https://…, http://127.0.0.1/… for a program on a computer, or an app's own scheme"
        + " such as com.example.app:/callback.";
  }
}
