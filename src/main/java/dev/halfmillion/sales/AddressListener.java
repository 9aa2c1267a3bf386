package dev.halfmillion.sales;

import dev.halfmillion.identity.UserEmailChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Orders carry the address that their buyer is reached at, so it follows the buyer. What is printed
 * on invoices stays as it was.
 */
@Component
class AddressListener {

  private final Orders orders;

  AddressListener(Orders orders) {
    this.orders = orders;
  }

  @ApplicationModuleListener(id = "sales.address-follows-person")
  void on(UserEmailChanged event) {
    orders.replaceEmail(event.user(), event.oldEmail(), event.newEmail());
  }
}
