package dev.halfmillion.sales;

import dev.halfmillion.identity.UserRegistration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes the buyer of an order a user when it is paid; a known user stays as they are. */
@Component
class Buyers {

  private final UserRegistration registration;

  Buyers(UserRegistration registration) {
    this.registration = registration;
  }

  /** The order paid by its buyer. */
  Order pay(Order order, Instant paidAt) {
    Buyer buyer = order.buyer();
    if (buyer.id() != null) {
      return order.pay(buyer.id(), false, paidAt);
    }
    UserRegistration.Known person = registration.known(buyer.email(), buyer.name(), buyer.phone());
    return order.pay(person.id(), person.isNew(), paidAt);
  }
}
