package dev.halfmillion.payments.stripe;

import dev.halfmillion.payments.gateways.GatewayCallsContract;
import dev.halfmillion.payments.gateways.GatewaySettings;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.gateways.KeyedGateway;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.json.JsonMapper;

/** The same calls against Stripe itself, with the key of a test account. */
@EnabledIfEnvironmentVariable(
    named = "HALFMILLION_STRIPE_TEST_SECRET",
    matches = "(sk|rk)_test_.+",
    disabledReason = "NOT RUN AGAINST STRIPE: set HALFMILLION_STRIPE_TEST_SECRET")
class StripeTestModeTests extends GatewayCallsContract {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  protected KeyedGateway gateway() {
    GatewaySettings settings =
        new GatewaySettings(
            new GatewaySettings.Razorpay(URI.create("https://razorpay.invalid"), PATIENCE),
            new GatewaySettings.Stripe(URI.create("https://api.stripe.com"), PATIENCE));
    return new StripeGateway(
        settings, name -> Optional.of(keys()), Clock.systemUTC(), JsonMapper.builder().build());
  }

  @Override
  protected KeySet keys() {
    return new KeySet(
        "", String.valueOf(System.getenv("HALFMILLION_STRIPE_TEST_SECRET")), "not used", null);
  }

  @Override
  protected KeySet wrongKeys() {
    return new KeySet("", "sk_test_NobodyHasThis0001", "not used", null);
  }
}
