package dev.halfmillion.affiliates.tracking;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Tells addresses that stand for somebody's connection to the internet from those that stand for
 * nobody: this machine, a network behind a router, a proxy in between. Two visitors with the same
 * one of the latter have nothing in common but the way to us.
 */
final class PublicAddress {

  private PublicAddress() {}

  /** Whether an address of a request says anything about who sent it. */
  static boolean is(String ip) {
    try {
      InetAddress address = InetAddress.ofLiteral(ip);
      return !address.isLoopbackAddress()
          && !address.isAnyLocalAddress()
          && !address.isLinkLocalAddress()
          && !address.isSiteLocalAddress()
          && !isShared(address);
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /** What java.net has no word for: unique local IPv6 and a provider's own IPv4, 100.64.0.0/10. */
  private static boolean isShared(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address
        ? (bytes[0] & 0xfe) == 0xfc
        : bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
  }
}
