package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewaySilent;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says to an owner why a gateway gave no answer, and what to look at. */
final class GatewaySilence {

  private GatewaySilence() {}

  static String sentence(String gateway, GatewaySilent silent) {
    List<Throwable> causes =
        Stream.iterate((Throwable) silent, Objects::nonNull, Throwable::getCause)
            .limit(20)
            .toList();
    if (has(causes, UnknownHostException.class) || has(causes, UnresolvedAddressException.class)) {
      return gateway
          + " was not found: this machine does not learn its address. Look whether it reaches the"
          + " internet and whether its DNS works.";
    }
    if (has(causes, SSLException.class)) {
      return gateway
          + " was reached, but not safely: its certificate is not one this machine trusts. Look for"
          + " a proxy in between, and at the clock of this machine.";
    }
    if (has(causes, HttpConnectTimeoutException.class)) {
      return gateway + " cannot be reached: no connection within 3 seconds. Look for a firewall.";
    }
    if (has(causes, ConnectException.class)) {
      return gateway
          + " cannot be reached: the connection is refused. Look for a firewall or a proxy.";
    }
    return gateway + " does not answer just now. Try again in a minute.";
  }

  private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
    return causes.stream().anyMatch(type::isInstance);
  }
}
