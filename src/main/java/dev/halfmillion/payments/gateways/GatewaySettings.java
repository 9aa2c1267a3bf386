package dev.halfmillion.payments.gateways;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the gateways are, and how long they may take; only tests have a reason to change where.
 *
 * @param razorpay set by {@code halfmillion.gateways.razorpay.base-url}, {@code …patience}
 * @param stripe set by {@code halfmillion.gateways.stripe.base-url}, {@code …patience}
 */
@ConfigurationProperties("halfmillion.gateways")
public record GatewaySettings(@DefaultValue Razorpay razorpay, @DefaultValue Stripe stripe) {

  /** Razorpay's API. */
  public record Razorpay(
      @DefaultValue("https://api.razorpay.com") URI baseUrl,
      @DefaultValue("10s") Duration patience) {

    public Razorpay {
      requireSafe(baseUrl);
    }
  }

  /** Stripe's API. */
  public record Stripe(
      @DefaultValue("https://api.stripe.com") URI baseUrl, @DefaultValue("10s") Duration patience) {

    public Stripe {
      requireSafe(baseUrl);
    }
  }

  /** Keys go there, so nobody must be able to listen. */
  private static void requireSafe(URI base) {
    boolean own = "127.0.0.1".equals(base.getHost()) || "localhost".equals(base.getHost());
    if (!"https".equals(base.getScheme()) && !("http".equals(base.getScheme()) && own)) {
      throw new IllegalArgumentException("A gateway's address begins with https://, not " + base);
    }
  }
}
