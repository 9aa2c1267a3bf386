package dev.halfmillion.platform.web;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Where a request comes from, as far as limits count: an IPv4 address or an IPv6 network. */
public final class ClientAddress {

  private ClientAddress() {}

  /**
   * The address itself or, as one household has very many of them, the first half of an IPv6 one.
   */
  public static String key(String remote) {
    String plain = remote.toLowerCase(Locale.ROOT).replace("[", "").replace("]", "");
    if (plain.startsWith("::ffff:") && plain.contains(".")) {
      return plain.substring(7);
    }
    if (!plain.contains(":")) {
      return plain;
    }
    try {
      byte[] bytes = InetAddress.ofLiteral(plain).getAddress();
      return HexFormat.of().formatHex(bytes, 0, 8);
    } catch (IllegalArgumentException odd) {
      return plain;
    }
  }

  /**
   * As {@link #key}; empty for an address of one's own network. Behind a proxy that does not say
   * who asks, everybody seems to come from there.
   */
  public static Optional<String> publicKey(String remote) {
    try {
      InetAddress address = InetAddress.ofLiteral(remote);
      return address.isLoopbackAddress() || address.isSiteLocalAddress()
          ? Optional.empty()
          : Optional.of(key(remote));
    } catch (IllegalArgumentException odd) {
      return Optional.empty();
    }
  }
}
