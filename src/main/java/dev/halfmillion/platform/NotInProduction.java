package dev.halfmillion.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Marks what exists in a demo and in a trial, and never in production. A trial may go live while
 * the program runs: whatever is marked so asks {@link Academy#rehearsing()} before it does
 * anything, and its addresses are listed by {@link RouteRules#onlyWhile}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(NotInProduction.Outside.class)
public @interface NotInProduction {

  /** Whether this installation is not one of production. */
  final class Outside implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      String mode = context.getEnvironment().getProperty("halfmillion.mode", "production");
      return !"production".equals(mode.strip().toLowerCase(Locale.ROOT));
    }
  }
}
