package dev.halfmillion.backoffice.web;

import dev.halfmillion.affiliates.SaleStory;
import dev.halfmillion.affiliates.SaleStory.Earning;
import dev.halfmillion.backoffice.web.TrailPage.Fact;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rounding;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.PhoneText;
import dev.halfmillion.platform.ui.Split;
import dev.halfmillion.sales.Buyer;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.Refunds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What stands beside the trail: where the money is, what was checked, who bought. */
@Component
class TrailSide {

  private final OrderBook orders;
  private final PaymentTrail payments;
  private final UserDirectory people;
  private final Refunds refunds;

  TrailSide(OrderBook orders, PaymentTrail payments, UserDirectory people, Refunds refunds) {
    this.orders = orders;
    this.payments = payments;
    this.people = people;
    this.refunds = refunds;
  }

  /** Where what the buyer paid is now: the parts add up to it, refunds included. */
  Split split(Order order, List<SaleStory> stories) {
    Money base = order.tax().taxable();
    Money tax = order.tax().tax();
    for (OrderBook.Document document : orders.documents(order.id())) {
      if (document.title().equals("Credit note")) {
        base = base.minus(document.taxable());
        tax = tax.minus(document.total().minus(document.taxable()));
      }
    }
    Money commission = commission(order, stories);
    List<Split.Part> parts = new ArrayList<>();
    parts.add(part(winner(stories), commission));
    parts.add(part("Academy", base.minus(commission)));
    parts.add(part("GST", tax));
    if (order.refunded().isPositive()) {
      parts.add(part("Back to the buyer", order.refunded()));
    }
    return new Split(
        "Where " + MoneyFormat.plain(order.total()) + " went",
        parts,
        "Paid",
        MoneyFormat.full(order.total()));
  }

  private static Split.Part part(String label, Money amount) {
    return new Split.Part(label, MoneyFormat.full(amount), amount.minor());
  }

  /** What affiliates have of an order now: commissions less what was taken back. */
  Money commission(Order order, List<SaleStory> stories) {
    return stories.stream()
        .flatMap(story -> story.earnings().stream())
        .map(Earning::amount)
        .reduce(Money.zero(order.total().currency()), Money::plus);
  }

  private String winner(List<SaleStory> stories) {
    return stories.stream()
        .map(SaleStory::winner)
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(people::find)
        .map(User::name)
        .orElse("No affiliate");
  }

  /** A refund of the rest, in figures; empty where it takes nothing back. */
  String warning(Order order, List<SaleStory> stories) {
    Money commission = ofWhatIsLeft(order, commission(order, stories));
    String access = "ends " + order.buyer().name().split(" ", 2)[0] + "’s access.";
    return commission.isPositive()
        ? "A refund of what is left takes %s back from %s and %s"
            .formatted(MoneyFormat.full(commission), winner(stories), access)
        : "A refund of what is left " + access;
  }

  /** Refunds on their way take their share of it, though they are not booked yet. */
  private Money ofWhatIsLeft(Order order, Money commission) {
    Money kept = order.total().minus(order.refunded());
    return kept.isPositive()
        ? new Money(
            Rounding.HALF_UP.multiplyDivide(
                commission.minor(), refunds.refundable(order).minor(), kept.minor()),
            commission.currency())
        : commission;
  }

  List<Fact> checks(Order order, List<SaleStory> stories, List<PostedJournal> journals) {
    List<Fact> facts = new ArrayList<>();
    if (order.isFree()) {
      facts.add(Fact.of("Nothing to pay", "no gateway, no journal, no invoice"));
      return facts;
    }
    facts.add(Fact.of("Debits and credits", debits(order, journals) + " each"));
    facts.add(Fact.of("Gateway and our record", payments.agrees(order) ? "equal" : "different"));
    boolean sealed = journals.stream().allMatch(journal -> journal.number() != null);
    facts.add(
        Fact.of(
            "Journals",
            journals.size() + (sealed ? ", all sealed" : ", seal follows within a minute")));
    if (order.refunded().isPositive()) {
      facts.add(Fact.of("Went back", MoneyFormat.full(order.refunded())));
      facts.add(Fact.of("Stays", MoneyFormat.full(order.total().minus(order.refunded()))));
    }
    stories.stream()
        .flatMap(story -> story.candidates().stream())
        .filter(SaleStory.Claim::won)
        .findFirst()
        .ifPresent(
            claim ->
                facts.add(
                    Fact.of(
                        "Click to access",
                        Moments.span(Duration.between(claim.cameAt(), order.requirePaidAt())))));
    return facts;
  }

  private static String debits(Order order, List<PostedJournal> journals) {
    return MoneyFormat.full(
        journals.stream()
            .flatMap(journal -> journal.lines().stream())
            .map(PostedJournal.Line::amount)
            .filter(Money::isPositive)
            .reduce(Money.zero(order.total().currency()), Money::plus));
  }

  List<Fact> buyer(Buyer buyer) {
    UserId person = buyer.id();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Name", buyer.name(), person == null ? null : "/admin/users/" + person));
    facts.add(Fact.of("E-mail", buyer.email()));
    facts.add(Fact.of("Mobile", PhoneText.of(buyer.phone())));
    facts.add(Fact.of("State", buyer.state().label() + " (" + buyer.state().code() + ")"));
    if (person != null) {
      int others = orders.ofBuyer(person).size() - 1;
      facts.add(
          new Fact(
              "Orders",
              others == 0 ? "this one" : others + " more",
              others == 0 ? null : Queries.at("/admin/orders", buyer.email())));
    }
    return facts;
  }
}
