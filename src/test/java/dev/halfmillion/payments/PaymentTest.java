package dev.halfmillion.payments;

import dev.halfmillion.identity.IdentityPeople;
import dev.halfmillion.testing.HalfmillionTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of payments with orders of its own ({@link TestOrders}), the demo's gateway, and a line to
 * it that can be cut ({@link TestLine}); the gateways outside are {@link StandIns}. The jobs stand
 * still: the test says when they run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HalfmillionTest
@TestPropertySource(properties = "db-scheduler.enabled=false")
@Import({
  TestOrders.class,
  TestLine.class,
  PaymentStory.class,
  StandIns.class,
  IdentityPeople.class
})
@interface PaymentTest {}
