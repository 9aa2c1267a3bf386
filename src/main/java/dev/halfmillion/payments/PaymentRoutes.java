package dev.halfmillion.payments;

import static dev.halfmillion.platform.Role.FINANCE;
import static dev.halfmillion.platform.Role.OWNER;

import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gateways prove themselves by signatures, buyers by the signed address of their payment; the inbox
 * is for those who keep the books.
 */
@Configuration(proxyBeanMethods = false)
class PaymentRoutes {

  @Bean
  RouteRules paymentAddresses() {
    return RouteRules.create()
        .machines("/webhooks/*")
        .open("/pay/*")
        .only(Set.of(OWNER, FINANCE), "/admin/inbox", "/admin/inbox/**")
        .only(Set.of(OWNER), "/admin/settings/gateways", "/admin/settings/gateways/*")
        .only(Set.of(OWNER), "/admin/setup/payments");
  }
}
