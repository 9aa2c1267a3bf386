package dev.halfmillion.platform.hosts;

import dev.halfmillion.platform.database.StartRefused;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The proxies that are believed. */
public final class Proxies {

  private final List<IpAddressMatcher> known;

  /**
   * Those at some addresses.
   *
   * @throws StartRefused when one is no address
   */
  public Proxies(List<String> addresses) {
    this.known =
        addresses.stream()
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .map(Proxies::matcher)
            .toList();
  }

  private static IpAddressMatcher matcher(String address) {
    try {
      if (address.matches("[0-9a-fA-F.:]+(/[0-9]{1,3})?")) {
        return new IpAddressMatcher(address);
      }
    } catch (IllegalArgumentException garbled) {
      throw refused(address, garbled);
    }
    throw refused(address, new IllegalArgumentException(address));
  }

  private static StartRefused refused(String address, IllegalArgumentException why) {
    return new StartRefused(
        "HALFMILLION_PROXIES names "
            + address
            + ", which is no address. Write the addresses of your proxies, or ranges of them, with"
            + " commas between: 127.0.0.1,10.0.0.0/8.",
        why);
  }

  /** Whether the sender of a request is one of them. */
  public boolean include(String address) {
    return known.stream().anyMatch(proxy -> proxy.matches(address));
  }

  boolean isEmpty() {
    return known.isEmpty();
  }
}
