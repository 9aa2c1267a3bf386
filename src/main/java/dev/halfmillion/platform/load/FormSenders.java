package dev.halfmillion.platform.load;

import dev.halfmillion.platform.web.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Who sends large forms and forms with files, which anybody may: so many at once from one address
 * or IPv6 network, so that nobody has all the places of those who send. What comes from one's own
 * network is not counted: everybody seems to, behind a proxy that does not say who asks.
 */
final class FormSenders {

  static final int FROM_AN_ADDRESS = 4;

  private final ConcurrentMap<String, Integer> sending = new ConcurrentHashMap<>();

  /** Whether one more may send; who may says when it is {@link #leave over}. */
  boolean enter(HttpServletRequest request) {
    Optional<String> from = counted(request);
    if (from.isEmpty() || sending.merge(from.get(), 1, Integer::sum) <= FROM_AN_ADDRESS) {
      return true;
    }
    leave(request);
    return false;
  }

  /** One is over. */
  void leave(HttpServletRequest request) {
    counted(request)
        .ifPresent(
            from -> sending.computeIfPresent(from, (same, count) -> count == 1 ? null : count - 1));
  }

  private static Optional<String> counted(HttpServletRequest request) {
    return Arrival.isSendingForm(request)
        ? ClientAddress.publicKey(request.getRemoteAddr())
        : Optional.empty();
  }
}
