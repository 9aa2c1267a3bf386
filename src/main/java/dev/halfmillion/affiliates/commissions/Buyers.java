package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.sales.OrderPaid;
import org.springframework.stereotype.Component;

/** Says who bought, in the little that an affiliate may know. */
@Component
class Buyers {

  private final UserDirectory people;

  Buyers(UserDirectory people) {
    this.people = people;
  }

  String label(OrderPaid order) {
    return BuyerLabel.of(people.find(order.buyer()).map(User::name).orElse(""), "");
  }
}
