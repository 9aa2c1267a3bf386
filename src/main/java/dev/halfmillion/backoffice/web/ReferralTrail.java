package dev.halfmillion.backoffice.web;

import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.SaleStories;
import dev.halfmillion.affiliates.SaleStory;
import dev.halfmillion.affiliates.SaleStory.Earning;
import dev.halfmillion.backoffice.web.TrailPage.Note;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The affiliates' part of an order's story: clicks, the decision, commissions and their way. */
@Component
class ReferralTrail {

  private final SaleStories stories;
  private final UserDirectory users;

  ReferralTrail(SaleStories stories, UserDirectory users) {
    this.stories = stories;
    this.users = users;
  }

  /** How an order's lines were attributed; none before it was paid. */
  List<SaleStory> stories(Order order) {
    return stories.ofOrder(order.id().value());
  }

  Stream<TrailEvent> of(Order order, List<SaleStory> told, OrderJournals journals) {
    return told.stream()
        .flatMap(
            story ->
                Stream.of(
                        story.candidates().stream().flatMap(this::click),
                        Stream.of(decision(story, order)),
                        story.earnings().stream().map(e -> earning(story, e, journals)),
                        story.earnings().stream().flatMap(this::way))
                    .flatMap(events -> events));
  }

  private Stream<TrailEvent> click(SaleStory.Claim claim) {
    SaleStory.Click click = claim.click();
    if (click == null) {
      return Stream.empty();
    }
    String where = click.channel().isEmpty() ? "" : click.channel() + ", ";
    String campaign = click.campaign().isEmpty() ? "" : "campaign " + click.campaign() + ", ";
    String facts = where + campaign + "landed on " + click.landingPath() + ", " + click.device();
    return Stream.of(
        TrailEvent.of(
                click.at(), 10, "mouse-pointer-click", "Click on " + name(claim.user()) + "’s link")
            .provenBy(click.id().toString(), null)
            .saying(Sentences.capital(facts) + "."));
  }

  private TrailEvent decision(SaleStory story, Order order) {
    UserId winner = story.winner();
    TrailEvent event =
        TrailEvent.of(
                story.decidedAt(),
                50,
                "route",
                winner == null
                    ? "Attribution: nobody"
                    : "Attribution: " + name(winner) + " wins the line")
            .provenBy(
                "Plan v%d, window %d days".formatted(story.planVersion(), story.windowDays()),
                null);
    if (story.candidates().isEmpty()) {
      return event.saying("No click, no code and no affiliate’s coupon.");
    }
    for (SaleStory.Claim claim : story.candidates()) {
      event = event.noting(verdict(claim, order));
    }
    return event;
  }

  private Note verdict(SaleStory.Claim claim, Order order) {
    String coupon = claim.coupon();
    String way =
        coupon != null
            ? "Coupon " + coupon + " of "
            : claim.click() == null ? "Code of " : "Click by ";
    String why = claim.verdict();
    if (claim.won()) {
      why =
          claim.click() == null
              ? "Typed at the checkout"
              : "Last valid click, %s before the order"
                  .formatted(Moments.span(Duration.between(claim.cameAt(), order.placedAt())));
    }
    String day = claim.won() ? "" : ", " + Moments.dayAndTime(claim.cameAt());
    return new Note(claim.won() ? "check" : "minus", way + name(claim.user()), why + day, null);
  }

  private TrailEvent earning(SaleStory story, Earning earning, OrderJournals journals) {
    return switch (earning.kind()) {
      case SALE -> commission(story, earning, journals);
      case REVERSAL -> takenBack(earning, journals);
      case DISPUTE -> held(earning, journals);
      case RETURN -> returned(earning);
    };
  }

  private TrailEvent commission(SaleStory story, Earning earning, OrderJournals journals) {
    TrailEvent event =
        TrailEvent.of(
                written(story, earning),
                52,
                "percent",
                "Commission, %s of %s"
                    .formatted(
                        earning.terms().rate().text(), MoneyFormat.full(earning.terms().base())))
            .saying(MoneyFormat.full(earning.amount()) + " for " + name(earning.user()) + ".")
            .saying(
                earning.status() == CommissionStatus.HELD ? "Held until somebody decides." : "");
    return journals.explain(event, "commission:" + PublicId.format("lin", story.line()));
  }

  /** A commission counts from the payment and is written with the decision that earned it. */
  private static Instant written(SaleStory story, Earning earning) {
    return earning.earnedAt().isBefore(story.decidedAt()) ? story.decidedAt() : earning.earnedAt();
  }

  private TrailEvent takenBack(Earning earning, OrderJournals journals) {
    String amount = MoneyFormat.full(earning.amount().negated());
    TrailEvent event =
        TrailEvent.of(earning.earnedAt(), 57, "undo-2", "Commission taken back, " + amount)
            .saying("From " + name(earning.user()) + ", after the refund.");
    return journals.explain(event, "clawback:" + earning.id());
  }

  private TrailEvent held(Earning earning, OrderJournals journals) {
    boolean back = earning.amount().isPositive();
    String amount = MoneyFormat.full(back ? earning.amount() : earning.amount().negated());
    TrailEvent event =
        TrailEvent.of(
                earning.earnedAt(),
                58,
                back ? "circle-check" : "pause",
                back ? "Commission no longer held, " + amount : "Commission held, " + amount)
            .saying(
                (back ? "For " : "Of ")
                    + name(earning.user())
                    + (back ? ", the dispute has ended." : ", while the dispute is open."));
    return journals.explain(event, "disputed:" + earning.id());
  }

  private TrailEvent returned(Earning earning) {
    boolean out = earning.amount().isNegative();
    String amount = MoneyFormat.full(out ? earning.amount().negated() : earning.amount());
    return TrailEvent.of(
            earning.earnedAt(),
            out ? 94 : 95,
            out ? "undo-2" : "circle-check",
            out ? "Payout came back, " + amount : amount + " is available again")
        .saying("To " + name(earning.user()) + ", for another payout.");
  }

  /** What became of the money since, or is to become of it. */
  private Stream<TrailEvent> way(Earning earning) {
    if (earning.kind() != SaleStory.Kind.SALE) {
      return Stream.empty();
    }
    String amount = MoneyFormat.full(earning.amount());
    String name = name(earning.user());
    if (earning.isWaiting()) {
      return Stream.of(
          TrailEvent.of(earning.availableAt(), 90, "hourglass", "Refund window closes")
              .saying(
                  "What is left of "
                      + amount
                      + " becomes available to "
                      + name
                      + (earning.status() == CommissionStatus.HELD
                          ? ", once somebody has decided."
                          : ".")));
    }
    Stream.Builder<TrailEvent> events = Stream.builder();
    Instant released = earning.way().releasedAt();
    if (released != null && earning.status() != CommissionStatus.REJECTED) {
      events.add(
          TrailEvent.of(released, 90, "circle-check", "Commission became available")
              .saying("To " + name + ", after the refund window."));
    }
    Instant paid = earning.way().paidAt();
    String reference = earning.way().reference();
    if (paid != null) {
      events.add(
          TrailEvent.of(paid, 92, "landmark", "Commission paid to " + name)
              .provenBy(
                  reference == null ? "" : reference,
                  reference == null ? null : Queries.at("/admin/search", reference)));
    }
    return events.build();
  }

  private String name(UserId user) {
    return users.find(user).map(User::name).orElse(user.toString());
  }
}
