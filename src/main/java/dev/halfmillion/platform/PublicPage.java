package dev.halfmillion.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the handler of a page that is the same for everybody: it is answered with an ETag and may
 * be kept by shared caches for a moment; it never sets a cookie, and reads neither the session nor
 * what stands behind the question mark.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicPage {}
