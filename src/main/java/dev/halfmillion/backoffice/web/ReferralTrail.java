package dev.halfmillion.backoffice.web;

import dev.halfmillion.affiliates.SaleStories;
import dev.halfmillion.affiliates.SaleStory;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Order;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The affiliates' part of an order's story: clicks, the decision, commissions. */
@Component
class ReferralTrail {

  private final SaleStories stories;
  private final UserDirectory users;

  ReferralTrail(SaleStories stories, UserDirectory users) {
    this.stories = stories;
    this.users = users;
  }

  Stream<TrailEvent> of(Order order) {
    return stories(order).stream()
        .flatMap(
            story ->
                Stream.of(
                        story.candidates().stream().flatMap(this::click),
                        Stream.of(decision(story)),
                        story.earnings().stream().map(this::earning))
                    .flatMap(events -> events));
  }

  /** What affiliates earn by an order now: commissions less what was taken back. */
  Money commission(Order order) {
    return stories(order).stream()
        .flatMap(story -> story.earnings().stream())
        .map(SaleStory.Earning::amount)
        .reduce(Money.zero(order.total().currency()), Money::plus);
  }

  /** The name of who won the order's first line. */
  Optional<String> winner(Order order) {
    return stories(order).stream()
        .flatMap(story -> Optional.ofNullable(story.winner()).stream())
        .findFirst()
        .map(this::name);
  }

  private List<SaleStory> stories(Order order) {
    return stories.ofOrder(order.id().value());
  }

  private Stream<TrailEvent> click(SaleStory.Claim claim) {
    SaleStory.Click click = claim.click();
    if (click == null) {
      return Stream.empty();
    }
    String from = click.channel().isEmpty() ? "" : click.channel() + ", ";
    String campaign = click.campaign().isEmpty() ? "" : "campaign " + click.campaign() + ", ";
    return Stream.of(
        TrailEvent.of(
            click.at(),
            10,
            "link",
            "Click on " + name(claim.user()) + "’s link",
            click.id().toString(),
            from + campaign + "landed on " + click.landingPath() + ". " + click.device() + "."));
  }

  private TrailEvent decision(SaleStory story) {
    UserId winner = story.winner();
    String title =
        winner == null ? "Attribution: nobody" : "Attribution: " + name(winner) + " wins the line";
    String[] reasons =
        story.candidates().isEmpty()
            ? new String[] {"No click and no code."}
            : story.candidates().stream()
                .map(claim -> name(claim.user()) + ": " + claim.verdict() + ".")
                .toArray(String[]::new);
    return TrailEvent.of(
        story.decidedAt(),
        50,
        "route",
        title,
        "Plan v" + story.planVersion() + ", window " + story.windowDays() + " days",
        reasons);
  }

  private TrailEvent earning(SaleStory.Earning earning) {
    boolean back = earning.amount().isNegative();
    return TrailEvent.of(
        earning.earnedAt(),
        52,
        back ? "undo-2" : "percent",
        (back ? "Commission taken back, " : "Commission, ") + MoneyFormat.full(earning.amount()),
        earning.id().toString(),
        name(earning.user())
            + ": "
            + earning.status().key()
            + ", available "
            + Moments.day(earning.availableAt())
            + ".");
  }

  private String name(UserId user) {
    return users.find(user).map(User::name).orElse(user.toString());
  }
}
