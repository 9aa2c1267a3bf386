package dev.halfmillion.notifications.web;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The mailbox is open to everybody in a demo. In a trial it is the owner's: whoever reads a mail
 * with a link can sign in by it.
 */
@Configuration(proxyBeanMethods = false)
@NotInProduction
class MailboxRoutes {

  private static final String[] ADDRESSES = {"/mailbox", "/mailbox/*", "/mailbox/*/text"};

  @Bean
  RouteRules mailboxRules(Academy academy) {
    RouteRules rules = RouteRules.create().onlyWhile(academy::rehearsing);
    return academy.mode() == Mode.DEMO
        ? rules.open(ADDRESSES)
        : rules.only(Set.of(Role.OWNER), ADDRESSES);
  }
}
