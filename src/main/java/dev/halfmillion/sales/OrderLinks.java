package dev.halfmillion.sales;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.crypto.Signer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links that open an order without a sign-in, in any browser: they stand in mails and in the
 * gateway's way back. They show the order and change nothing of the buyer's.
 */
@Component
public class OrderLinks {

  /** The parameter that carries the key. */
  public static final String KEY = "key";

  /** The parameter with which the gateway's page says that its payer left without paying. */
  public static final String LEFT = "cancelled";

  private static final String PURPOSE = "order";
  private static final Duration LIFE = Duration.ofDays(90);

  private final Signer signer;
  private final Academy academy;
  private final Clock clock;

  OrderLinks(Signer signer, Academy academy, Clock clock) {
    this.signer = signer;
    this.academy = academy;
    this.clock = clock;
  }

  /** The order's page, for mails. */
  public URI page(OrderId order) {
    return academy.url("/orders/" + order + "?" + KEY + "=" + key(order));
  }

  /** Where the gateway leads the buyer back to. */
  public URI wayBack(OrderId order) {
    return academy.url("/orders/" + order + "/return?" + KEY + "=" + key(order));
  }

  /** Where the gateway leads a buyer who leaves its page without paying. */
  public URI wayOut(OrderId order) {
    return academy.url("/orders/" + order + "/return?" + LEFT + "=true&" + KEY + "=" + key(order));
  }

  /** Whether a key opens an order. */
  public boolean opens(OrderId order, @Nullable String key) {
    Optional<String> signed = signer.verify(PURPOSE, key);
    return signed.filter(order.toString()::equals).isPresent();
  }

  private String key(OrderId order) {
    return signer.sign(PURPOSE, order.toString(), clock.instant().plus(LIFE));
  }
}
