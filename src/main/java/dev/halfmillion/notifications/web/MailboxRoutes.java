package dev.halfmillion.notifications.web;

import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demo's mailbox is open to everybody in the demo. */
@Configuration(proxyBeanMethods = false)
@OnlyInDemo
class MailboxRoutes {

  @Bean
  RouteRules mailboxRules() {
    return RouteRules.create().open("/mailbox", "/mailbox/*", "/mailbox/*/text");
  }
}
