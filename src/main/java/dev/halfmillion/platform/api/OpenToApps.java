package dev.halfmillion.platform.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which right a program needs for what a controller shows and takes in. A controller that does not
 * say so is closed to programs: it is for the person's own browser.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OpenToApps {

  /** For requests that change nothing. */
  Right read();

  /** For all others; none where programs only read. */
  Right[] write() default {};
}
