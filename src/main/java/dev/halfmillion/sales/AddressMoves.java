package dev.halfmillion.sales;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserEmails;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Lets support correct a mistyped address of a buyer who has never been in. */
@Service
public class AddressMoves {

  private static final int RECEIPTS = 5;

  private final Orders orders;
  private final OrderSearch search;
  private final UserDirectory people;
  private final UserEmails emails;
  private final Delivery delivery;
  private final AuditLog audit;
  private final Transactions transactions;

  AddressMoves(
      Orders orders,
      OrderSearch search,
      UserDirectory people,
      UserEmails emails,
      Delivery delivery,
      AuditLog audit,
      Transactions transactions) {
    this.orders = orders;
    this.search = search;
    this.people = people;
    this.emails = emails;
    this.delivery = delivery;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Corrects the address of somebody who has never been in, for all they have ordered, and sends
   * the receipts of the newest five there. Where the right address belongs to somebody, what was
   * bought moves to them. Done twice, it is done once.
   *
   * @param by who of support corrects it
   * @return whom the orders belong to now
   * @throws Refusal when it is no address, or the person has been in
   */
  public UserId move(UserId person, String typed, String reason, UserId by) {
    EmailAddress right = address(typed);
    return transactions.call(
        () -> {
          if (people.get(person).email().equals(right.value())) {
            return person;
          }
          List<Order> bought =
              search.ofBuyer(person).stream()
                  .map(order -> orders.lock(order.id()).orElseThrow())
                  .toList();
          UserId user = emails.correct(person, right.value(), by).user();
          for (Order order : bought) {
            put(order, user, right);
            audit.record(
                by,
                "sales.address-corrected",
                order.id().toString(),
                right.masked() + ": " + reason);
          }
          bought.stream()
              .filter(order -> order.status().wasPaid())
              .limit(RECEIPTS)
              .forEach(order -> delivery.receipt(order.id(), "moved-" + Ids.next()));
          return user;
        });
  }

  private void put(Order order, UserId user, EmailAddress right) {
    boolean joined = !user.equals(order.buyer().requireId());
    Order after = order.correct(user, right.value(), order.buyer().newcomer() && !joined);
    orders.update(after);
    if (joined && order.status().wasPaid() && order.status() != OrderStatus.REFUNDED) {
      delivery.move(after);
    }
  }

  static EmailAddress address(String typed) {
    return EmailAddress.parse(typed)
        .orElseThrow(
            () ->
                new Refusal("address.invalid", "Write an e-mail address such as asha@example.in."));
  }

  /** What a buyer gets anew at the right address. */
  @Component
  static class Delivery {

    private final Redelivery redelivery;
    private final Receipts receipts;

    Delivery(Redelivery redelivery, Receipts receipts) {
      this.redelivery = redelivery;
      this.receipts = receipts;
    }

    void move(Order order) {
      redelivery.move(order, "The buyer's address was corrected");
    }

    void receipt(OrderId order, String occasion) {
      receipts.send(order, occasion);
    }
  }
}
