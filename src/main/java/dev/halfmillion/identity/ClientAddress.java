package dev.halfmillion.identity;

import java.util.Locale;

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
      byte[] bytes = java.net.InetAddress.ofLiteral(plain).getAddress();
      return java.util.HexFormat.of().formatHex(bytes, 0, 8);
    } catch (IllegalArgumentException odd) {
      return plain;
    }
  }
}
