package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewayChoices;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.GatewaySettings;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.razorpay.RazorpayStandIn;
import dev.halfmillion.payments.stripe.StripeStandIn;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.util.Currency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/**
 * The gateways outside, on this machine: Razorpay takes euros here, Stripe takes dollars. Only in
 * the tests' own context: the journeys' application does without.
 */
@Configuration(proxyBeanMethods = false)
@Profile("test")
public class StandIns {

  /** The secret that signs their webhooks. */
  public static final String HOOK = "whsec_present";

  @Bean
  RazorpayStandIn razorpayStandIn(MovableClock clock) {
    return new RazorpayStandIn(clock);
  }

  @Bean
  StripeStandIn stripeStandIn(MovableClock clock) {
    return new StripeStandIn(clock);
  }

  @Bean
  @Primary
  GatewaySettings standInSettings(RazorpayStandIn razorpay, StripeStandIn stripe) {
    Duration patience = Duration.ofSeconds(5);
    return new GatewaySettings(
        new GatewaySettings.Razorpay(razorpay.base(), patience),
        new GatewaySettings.Stripe(stripe.base(), patience));
  }

  /** Sets the keys of both and chooses them. */
  public static void open(GatewayKeys keys, GatewayChoices choices) {
    keys.store("razorpay", new KeySet(RazorpayStandIn.KEY, RazorpayStandIn.SECRET, HOOK, null));
    keys.store("stripe", new KeySet("", StripeStandIn.SECRET, HOOK, null));
    choices.choose(Currency.getInstance("EUR"), "razorpay");
    choices.choose(Currency.getInstance("USD"), "stripe");
  }
}
