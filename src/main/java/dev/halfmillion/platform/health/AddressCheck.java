package dev.halfmillion.platform.health;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the names at which people find us lead anywhere. */
@Component
class AddressCheck implements HealthCheck {

  @Override
  public String key() {
    return "dns";
  }

  @Override
  public String name() {
    return "Names (DNS)";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    List<URI> addresses = here.publicAddresses();
    if (addresses.isEmpty()) {
      throw new CannotTell("no public address is set, so only this machine finds it");
    }
    return addresses.stream()
        .map(URI::getHost)
        .distinct()
        .filter(host -> !resolves(host))
        .map(AddressCheck::lost)
        .toList();
  }

  private static boolean resolves(String host) {
    try {
      return InetAddress.getAllByName(host).length > 0;
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static Finding lost(String host) {
    return Finding.problem(
        "The name " + host + " leads nowhere, so nobody finds the site.",
        "Where the domain is kept, add an A or AAAA record for it that points to this server, or"
            + " correct its spelling in HALFMILLION_BASE_URL. A new record may take an hour to be"
            + " seen.");
  }
}
