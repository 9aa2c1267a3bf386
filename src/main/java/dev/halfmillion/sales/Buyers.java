package dev.halfmillion.sales;

import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes the buyer of an order a user when it is paid; a known user stays as they are. */
@Component
class Buyers {

  private final UserDirectory directory;
  private final UserRegistration registration;

  Buyers(UserDirectory directory, UserRegistration registration) {
    this.directory = directory;
    this.registration = registration;
  }

  /** The order paid by its buyer. */
  Order pay(Order order, Instant paidAt) {
    Buyer buyer = order.buyer();
    if (buyer.id() != null) {
      return order.pay(buyer.id(), false, paidAt);
    }
    boolean newcomer = directory.findByEmail(buyer.email()).isEmpty();
    UserId user = registration.ensure(buyer.email(), buyer.name(), buyer.phone());
    return order.pay(user, newcomer, paidAt);
  }
}
