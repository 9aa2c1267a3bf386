package dev.halfmillion.journey;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.AddressRepairs;
import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.LocalPath;
import dev.halfmillion.identity.OwnerLinks;
import dev.halfmillion.identity.SignInLinks;
import dev.halfmillion.identity.SignUpLinks;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.PaymentDispute;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payouts.BankAccount;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sandbox.SandboxClaims;
import dev.halfmillion.sandbox.SandboxOrder;
import dev.halfmillion.sandbox.SandboxTill;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets people and things come into being that the demo's past has none of. */
record Newcomers(DemoApplication demo) {

  /** The sign-in link of somebody new, which leads to the library. */
  String link(String name) {
    return link(register(name), "/learn");
  }

  /** The sign-in link of somebody new who was given a course. */
  String learner(String name, String course) {
    UserId person = register(name);
    Product product = demo.bean(Catalog.class).bySlug(course).orElseThrow();
    demo.bean(Grants.class).manual(person, product.id(), "To look at it", user("owner"));
    return link(person, "/learn");
  }

  /** The link that makes an account for somebody who has bought nothing. */
  String signUp(String name) {
    EmailAddress email = EmailAddress.parse(address(name)).orElseThrow();
    return demo.bean(SignUpLinks.class).create(email, name, new LocalPath("/learn"));
  }

  /** The link that makes its reader the owner. */
  String ownerLink() {
    return demo.bean(OwnerLinks.class).create();
  }

  /** The page of a payment that the gateway has and nobody here knows. */
  String difference() {
    UUID id = Ids.next();
    demo.bean(JdbcClient.class)
        .sql(
            """
            INSERT INTO payments_difference
              (id, gateway, kind, subject, day, source, theirs_minor, theirs_currency, state,
               seen_by, found_at)
            VALUES (:id, 'sandbox', 'PAYMENT_UNKNOWN', 'pay_of_nobody', '2024-02-29', 'API', 99900,
               'INR', 'OPEN', :id, '2024-03-01 00:30:00')
            """)
        .param("id", Ids.bytes(id))
        .update();
    return "/admin/reconciliation/differences/" + PublicId.format("dif", id);
  }

  /** An address that support corrected a moment ago. */
  void correctedAddress(String name) {
    UserId person = register(name);
    demo.bean(AddressRepairs.class)
        .ask(
            new AddressRepairs.Wish(Ids.next(), person, "right." + address(name), "A slip"),
            user("owner"));
  }

  /** The old address of somebody whose address was corrected. */
  String address(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@people.halfmillion.test";
  }

  /** The buyer's bank claims a payment back. */
  void dispute(OrderId order) {
    demo.bean(SandboxClaims.class).open(atTheGateway(order));
    awaitDispute(order, PaymentDispute.Step.OPENED);
  }

  /** The bank leaves the money here, so that the gateway owes what it owed before. */
  void winDispute(OrderId order) {
    demo.bean(SandboxClaims.class).decide(atTheGateway(order), true);
    awaitDispute(order, PaymentDispute.Step.WON);
  }

  private SandboxOrder atTheGateway(OrderId order) {
    String theirs =
        String.valueOf(
            demo.bean(Payments.class).attemptsOf(order.value()).getLast().gatewayOrderId());
    return demo.bean(SandboxTill.class).order(theirs).orElseThrow();
  }

  private void awaitDispute(OrderId order, PaymentDispute.Step step) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                demo.bean(Payments.class).disputesOf(order.value()).stream()
                    .flatMap(dispute -> dispute.turns().stream())
                    .anyMatch(turn -> turn.step() == step));
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
    return demo.bean(UserRegistration.class).ensure(address(name), name, null);
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
