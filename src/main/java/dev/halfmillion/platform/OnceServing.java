package dev.halfmillion.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Marks a method that is called once the program serves, and never where the application runs for a
 * command.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EventListener(
    classes = ApplicationReadyEvent.class,
    condition =
        "event.applicationContext.environment.matchesProfiles('!" + Commanded.PROFILE + "')")
public @interface OnceServing {}
