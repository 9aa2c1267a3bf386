package dev.halfmillion.payouts;

import dev.halfmillion.testing.HalfmillionTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of payouts with the other side of the port recorded; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HalfmillionTest
@Import({RecordedSettlements.class, PayoutStory.class})
@interface PayoutTest {}
