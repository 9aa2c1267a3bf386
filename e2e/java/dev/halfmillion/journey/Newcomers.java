package dev.halfmillion.journey;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.identity.SignInLinks;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.BankAccount;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.Refunds;
import java.util.Locale;

/** Lets people and things come into being that the demo's past has none of. */
record Newcomers(DemoApplication demo) {

  /** The sign-in link of somebody new, which leads to the library. */
  String link(String name) {
    return link(register(name), "/learn");
  }

  /** The sign-in link of somebody new with a role. */
  String staff(String name, Role role, String landing) {
    UserId person = register(name);
    demo.bean(UserRoles.class).grant(person, role, null);
    return link(person, landing);
  }

  /** The sign-in link of a new affiliate who has said where the money goes. */
  String payee(String name) {
    UserId person = register(name);
    demo.bean(AffiliateProgram.class).join(person, AffiliateProgram.AGREEMENT);
    Payees payees = demo.bean(Payees.class);
    payees.enterPerson(person, name, new Pan("AXEPR0001K"), person);
    payees.enterMethod(person, new BankAccount(name, "90210000001", "HDFC0001234"), person);
    return link(person, "/affiliate/payout-details");
  }

  /** The page of a batch without lines, which takes no money from anybody. */
  String emptyBatch() {
    return "/admin/payouts/" + demo.bean(PayoutBatches.class).open(user("finance1"));
  }

  /** The newest order that is paid and not refunded. */
  OrderId paidOrder() {
    OrderBook.Filter paid = new OrderBook.Filter("", OrderStatus.PAID, null, 1);
    return demo.bean(OrderBook.class).list(paid).orders().getFirst().id();
  }

  /** The page of a credit note for a small part of the newest sale. */
  String creditNote() {
    OrderId order = paidOrder();
    Refunds refunds = demo.bean(Refunds.class);
    BusinessClock.at(
        demo.bean(BusinessClock.class).instant(),
        () -> refunds.request(order, Money.rupees(10), "Came late", user("finance1")));
    return "/orders/" + order + "/credit-notes/" + refunds.of(order).getFirst().publicId();
  }

  private UserId register(String name) {
    String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@people.halfmillion.test";
    return demo.bean(UserRegistration.class).ensure(email, name, null);
  }

  private UserId user(String key) {
    return demo.bean(UserDirectory.class)
        .findByEmail(key + "@demo.halfmillion.test")
        .orElseThrow()
        .id();
  }

  private String link(UserId person, String landing) {
    String email = demo.bean(UserDirectory.class).get(person).email();
    return demo.bean(SignInLinks.class).create(person, email, landing);
  }
}
