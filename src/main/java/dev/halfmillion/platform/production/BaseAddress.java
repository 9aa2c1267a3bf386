package dev.halfmillion.platform.production;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public address of a production: by https, and the whole of a host. */
final class BaseAddress {

  private static final String HOW =
      " Set HALFMILLION_BASE_URL to the address that people type, such as"
          + " https://academy.example.com (http://localhost:8080 to try it on this machine).";

  private BaseAddress() {}

  /** What is wrong with it as it is written. */
  static Optional<String> problem(String written) {
    if (written.isBlank()) {
      return Optional.of("Production needs its public address for links and mails." + HOW);
    }
    URI address = parsed(written);
    if (address == null || address.getHost() == null || address.getScheme() == null) {
      return Optional.of("HALFMILLION_BASE_URL says " + written + ", which is no address." + HOW);
    }
    if (!address.getScheme().equals("https")
        && !(address.getScheme().equals("http") && isLoopback(address.getHost()))) {
      return Optional.of(
          "HALFMILLION_BASE_URL says "
              + written
              + ", and what is sent there can be read on the way: production is https only."
              + HOW);
    }
    if (!address.getRawPath().matches("/?") || address.getQuery() != null) {
      return Optional.of(
          "HALFMILLION_BASE_URL says "
              + written
              + ", and an academy is the whole of a host, without a path."
              + HOW);
    }
    return Optional.empty();
  }

  private static @Nullable URI parsed(String written) {
    try {
      return new URI(written);
    } catch (URISyntaxException garbled) {
      return null;
    }
  }

  /** Names below localhost are this machine's by definition, whatever its resolver knows. */
  private static boolean isLoopback(String host) {
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return true;
    }
    try {
      return host.matches("[0-9.]+|\\[.*]") && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
