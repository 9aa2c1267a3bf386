package dev.halfmillion.platform.hosts;

import dev.halfmillion.platform.database.StartRefused;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What several hosts need so that one sign-in holds on all of them. */
final class HostRules {

  private HostRules() {}

  /**
   * The domain of their cookies.
   *
   * @throws StartRefused when it is missing, or does not hold for one of them
   */
  static String domain(@Nullable URI base, Collection<String> names, String written) {
    if (base == null || base.getHost() == null) {
      throw new StartRefused(
          "Hosts of their own are set for parts of the academy, and the one of the site is not."
              + " Set HALFMILLION_BASE_URL to its address, such as https://www.example.com.");
    }
    List<String> hosts = new ArrayList<>(names);
    hosts.forEach(HostRules::requireName);
    hosts.add(base.getHost());
    String domain = written.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
    if (domain.isEmpty()) {
      throw new StartRefused(
          "There are several hosts ("
              + String.join(", ", hosts)
              + "), and a sign-in has to hold on all of them. Set HALFMILLION_COOKIE_DOMAIN to the"
              + " domain that they are part of and that is yours alone, such as example.com.");
    }
    for (String host : hosts) {
      requirePart(host, domain);
    }
    return domain;
  }

  private static void requireName(String host) {
    if (!host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      throw new StartRefused(
          host
              + " is not the name of a host. Write HALFMILLION_HOST_AFFILIATE, HALFMILLION_HOST_APP"
              + " and HALFMILLION_HOST_ADMIN as bare names, such as admin.example.com.");
    }
  }

  private static void requirePart(String host, String domain) {
    if (!domain.contains(".") || !(host.equals(domain) || host.endsWith("." + domain))) {
      throw new StartRefused(
          "HALFMILLION_COOKIE_DOMAIN says "
              + domain
              + ", and "
              + host
              + " is no part of a domain of that name. Set it to the domain that all hosts are"
              + " part of, such as example.com.");
    }
  }
}
