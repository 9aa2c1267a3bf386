package dev.halfmillion.backoffice.support;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.ReceivedEvent;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns facts into a finding: one sentence, what to say, and the one safe thing to do. */
final class AccessFindings {

  private static final String DESK = "/admin/support/orders/";

  private final AccessFacts facts;
  private final Order order;
  private final AccessVerdict verdict;
  private final boolean keepsBooks;

  private AccessFindings(AccessFacts facts, SignedInUser reader) {
    this.facts = facts;
    this.order = facts.order();
    this.verdict = AccessVerdict.of(facts);
    this.keepsBooks = reader.has(Role.FINANCE) || reader.has(Role.OWNER);
  }

  static Finding of(AccessFacts facts, SignedInUser reader) {
    AccessFindings findings = new AccessFindings(facts, reader);
    return new Finding(
        findings.sentence(),
        findings.say(),
        findings.verdict.well(),
        AccessSteps.of(facts),
        findings.remedy(),
        findings.ways());
  }

  private String sentence() {
    String address = facts.address();
    return switch (verdict) {
      case NEVER_BEGUN -> "This order was placed, but no payment was ever begun.";
      case NOBODY_PAID -> "The payment page was opened, but nobody has paid on it.";
      case DECLINED -> "The payment was declined; the gateway has no money for this order.";
      case WITH_THE_BANK -> "The bank has agreed, but the gateway has not taken the money yet.";
      case GATEWAY_SILENT -> "The gateway does not answer just now, so nobody can say yet.";
      case TURNED_BACK -> "The money came too late for this order, and goes back by itself.";
      case NOT_HEARD -> "The gateway has the money, but its news never reached us.";
      case NEWS_WAITS -> "The gateway’s news has arrived and is about to be dealt with.";
      case SET_ASIDE -> "Money came that does not fit this order, and a person has to look at it.";
      case REFUNDED ->
          facts.ended()
              ? "All of this order was refunded, so its access has ended."
              : "All of this order was refunded, and access stays all the same.";
      case TAKEN_BACK -> "It is paid, but access was taken back.";
      case NOT_GRANTED -> "It is paid, but access to a part of it was never given.";
      case BARRED -> "Access stands, but the person is suspended and cannot sign in.";
      case MAIL_LOST -> "Access stands for " + address + ", but the mail to it did not arrive.";
      case MAIL_WAITS -> "Access stands for " + address + "; the mail is about to leave.";
      case NEVER_IN ->
          "Access stands for " + address + ", but nobody has ever signed in with that address.";
      case WELL -> "Everything is in order: access stands for " + address + ".";
    };
  }

  private String say() {
    return facts.paid() ? sayOfPaid() : sayOfUnpaid();
  }

  private String sayOfUnpaid() {
    return switch (verdict) {
      case NEVER_BEGUN, NOBODY_PAID ->
          "We have your order and no payment for it. If your bank shows a debit, please read me the"
              + " reference number on your statement.";
      case DECLINED ->
          "Your bank declined the payment. Money that left your account all the same comes back by"
              + " itself within 5 working days. I can mail you a link to try again.";
      case WITH_THE_BANK ->
          "Your bank has agreed to the payment and it is being completed. Please do not pay again.";
      case GATEWAY_SILENT ->
          "The payment company does not answer us just now. Please do not pay again; I will look"
              + " again in a minute.";
      case TURNED_BACK ->
          "Your payment came after the coupon was used up, or after you had bought the same in"
              + " another order. All of it goes back to what you paid with, within 5 to 7 working"
              + " days.";
      case NOT_HEARD ->
          "Your money is with the payment company. I am fetching it now; your course opens in a"
              + " moment. Please do not pay again.";
      case NEWS_WAITS -> "Your payment has just arrived. Your course opens within a minute.";
      case SET_ASIDE ->
          "Your money has arrived and is safe. A colleague has to compare it with your order;"
              + " please do not pay again.";
      default -> "I am looking into it.";
    };
  }

  private String sayOfPaid() {
    return switch (verdict) {
      case REFUNDED ->
          MoneyFormat.full(order.total())
              + (facts.ended()
                  ? " went back to what you paid with, so the course is closed. You can buy it"
                      + " again."
                  : " went back to what you paid with, and you keep your access.");
      case TAKEN_BACK ->
          "Your access was ended by us. I can tell you why, and look whether that was right.";
      case NOT_GRANTED -> "Your payment is here. I am opening the rest of what you bought now.";
      case BARRED -> "Your sign-in is closed at the moment. I will ask the owner to look at it.";
      case MAIL_LOST, NEVER_IN ->
          "Your course is open. Our mail went to " + spelt() + ". Is that right?";
      case MAIL_WAITS -> "Your course is open, and the mail with the link is on its way.";
      case WELL ->
          "Your course is open under "
              + spelt()
              + ". I can mail you a fresh link that signs you"
              + " in.";
      default -> "I am looking into it.";
    };
  }

  /** Heard on the phone, the two halves of an address are told apart. */
  private String spelt() {
    return facts.address().replace("@", " at ");
  }

  private @Nullable Remedy remedy() {
    return facts.paid() ? ofPaid() : ofUnpaid();
  }

  private @Nullable Remedy ofUnpaid() {
    return switch (verdict) {
      case NEVER_BEGUN, NOBODY_PAID, DECLINED ->
          Remedy.act(
              "Mail the link to pay",
              DESK + order.id() + "/pay-link",
              "It takes this order up again, at the same price, for " + facts.address() + ".");
      case NOT_HEARD ->
          Remedy.act(
              "Fetch the payment",
              DESK + order.id() + "/asking",
              "The gateway is asked again and what it says goes through the inbox, as its own news"
                  + " would. Done twice, it counts once.");
      case SET_ASIDE -> setAside();
      case TURNED_BACK -> null;
      default -> lookAgain();
    };
  }

  private @Nullable Remedy ofPaid() {
    UserId person = order.buyer().requireId();
    return switch (verdict) {
      case NOT_GRANTED ->
          Remedy.act(
              "Give access again",
              DESK + order.id() + "/delivery",
              "What the order holds is granted; what stands already stays as it is.");
      case TAKEN_BACK ->
          Remedy.go(
              "Give access by hand…",
              "/admin/people/" + person + "/grants",
              "Only if it was taken back wrongly; it asks for a reason.");
      case BARRED ->
          Remedy.go("See why", "/admin/users/" + person, "Only an owner can lift a suspension.");
      case MAIL_LOST ->
          Remedy.go(
              "Correct the address…",
              "/admin/people/" + person + "/email",
              "Then the receipt goes to the right one.");
      case NEVER_IN, WELL ->
          Remedy.act(
              "Resend access",
              "/admin/orders/" + order.id() + "/access-mail",
              "A fresh link that signs in goes to " + facts.address() + ".");
      case REFUNDED -> null;
      default -> lookAgain();
    };
  }

  private Remedy lookAgain() {
    return Remedy.go("Look again", SupportController.access(order.number()), "Nothing is changed.");
  }

  private @Nullable Remedy setAside() {
    String news = facts.setAside().map(ReceivedEvent::id).orElse("");
    return keepsBooks
        ? Remedy.go(
            "Look at the news", "/admin/inbox/" + news, "It can have another turn once it fits.")
        : null;
  }

  private List<Remedy> ways() {
    List<Remedy> ways = new ArrayList<>();
    ways.add(Remedy.go("All that happened to this order", "/admin/orders/" + order.id(), ""));
    if (order.buyer().id() != null) {
      String person = "/admin/people/" + order.buyer().requireId();
      ways.add(Remedy.go("The person", person, ""));
      ways.add(Remedy.go("Correct the e-mail address", person + "/email", ""));
    }
    ways.add(Remedy.go("Was it paid twice?", SupportController.twice(order.number()), ""));
    return ways;
  }
}
