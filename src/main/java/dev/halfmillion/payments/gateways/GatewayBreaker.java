package dev.halfmillion.payments.gateways;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;

/**
 * When a gateway is left alone: half of the last twenty calls brought silence. After half a minute
 * three calls may try again. Buyers then hear at once that it does not answer, instead of waiting
 * for it one after the other.
 */
final class GatewayBreaker {

  private static final int CALLS = 20;
  private static final int FEWEST = 10;
  private static final int TRIALS = 3;
  private static final float HALF = 50;
  private static final Duration REST = Duration.ofSeconds(30);

  private GatewayBreaker() {}

  static CircuitBreaker of(String gateway, Clock clock) {
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(CALLS)
            .minimumNumberOfCalls(FEWEST)
            .failureRateThreshold(HALF)
            .waitDurationInOpenState(REST)
            .permittedNumberOfCallsInHalfOpenState(TRIALS)
            .recordExceptions(GatewaySilent.class)
            .clock(clock)
            .build();
    return CircuitBreaker.of(gateway, config);
  }
}
