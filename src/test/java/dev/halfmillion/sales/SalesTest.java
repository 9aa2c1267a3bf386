package dev.halfmillion.sales;

import dev.halfmillion.testing.HalfmillionTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of the whole application with a gateway that does at once what it is asked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HalfmillionTest
@Import({FakeGateway.class, Till.class})
public @interface SalesTest {}
