package dev.halfmillion.payments.razorpay;

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

/** The same calls against Razorpay itself, with the keys of a test account. */
@EnabledIfEnvironmentVariable(
    named = "HALFMILLION_RAZORPAY_TEST_KEY",
    matches = "rzp_test_.+",
    disabledReason = "NOT RUN AGAINST RAZORPAY: set HALFMILLION_RAZORPAY_TEST_KEY and …_SECRET")
class RazorpayTestModeTests extends GatewayCallsContract {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  protected KeyedGateway gateway() {
    GatewaySettings settings =
        new GatewaySettings(
            new GatewaySettings.Razorpay(URI.create("https://api.razorpay.com"), PATIENCE),
            new GatewaySettings.Stripe(URI.create("https://stripe.invalid"), PATIENCE));
    return new RazorpayGateway(
        settings,
        name -> Optional.of(keys()),
        new ShopSide(),
        Clock.systemUTC(),
        JsonMapper.builder().build());
  }

  @Override
  protected KeySet keys() {
    return new KeySet(
        String.valueOf(System.getenv("HALFMILLION_RAZORPAY_TEST_KEY")),
        String.valueOf(System.getenv("HALFMILLION_RAZORPAY_TEST_SECRET")),
        "not used",
        null);
  }

  @Override
  protected KeySet wrongKeys() {
    return new KeySet(keys().keyId(), "not the secret", "not used", null);
  }
}
