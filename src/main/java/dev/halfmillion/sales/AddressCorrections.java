package dev.halfmillion.sales;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.UserEmails;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import org.springframework.stereotype.Service;

/**
 * Corrects an address that was mistyped at checkout, for a buyer whom the order made a user and who
 * has not opened a link from that mailbox. What was bought goes to the right address, whether
 * somebody is known by it already or not; the answer is the same, so it tells nobody who is a user.
 */
@Service
public class AddressCorrections {

  private static final int MOST = 3;

  private final Orders orders;
  private final Newcomers newcomers;
  private final UserEmails emails;
  private final Redelivery redelivery;
  private final Receipts receipts;
  private final AuditLog audit;
  private final Transactions transactions;

  AddressCorrections(
      Orders orders,
      Newcomers newcomers,
      UserEmails emails,
      Redelivery redelivery,
      Receipts receipts,
      AuditLog audit,
      Transactions transactions) {
    this.orders = orders;
    this.newcomers = newcomers;
    this.emails = emails;
    this.redelivery = redelivery;
    this.receipts = receipts;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Corrects the address and sends the receipt there.
   *
   * @param typed the right address
   * @return the address as it stands now
   * @throws Refusal when it is no address, or this order's can no longer be corrected
   */
  public String correct(OrderId id, String typed) {
    EmailAddress right = AddressMoves.address(typed);
    return transactions.call(
        () -> {
          Order order = orders.lock(id).orElseThrow(Refusal::notFound);
          if (right.value().equals(order.buyer().email())) {
            throw new Refusal("address.same", "That is the address we sent it to.");
          }
          int before = orders.countCorrection(id);
          if (!newcomers.remainsOne(order) || before >= MOST) {
            throw Refusal.conflict(
                "address.closed",
                "This address cannot be corrected here any more. Please write to us.");
          }
          move(order, right, before + 1);
          return right.value();
        });
  }

  private void move(Order order, EmailAddress right, int time) {
    UserId before = order.buyer().requireId();
    UserId user = emails.correct(before, right.value(), null).user();
    boolean joined = !user.equals(before);
    Order after = order.correct(user, right.value(), !joined);
    orders.update(after);
    if (joined) {
      redelivery.move(after, "The buyer's address was corrected");
    }
    audit.record(null, "sales.address-corrected", order.id().toString(), "To " + right.masked());
    receipts.send(order.id(), "corrected-" + time);
  }
}
