package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.AttributionRule;
import dev.halfmillion.affiliates.commissions.Days;
import dev.halfmillion.affiliates.commissions.SelfReferralSignal;
import dev.halfmillion.affiliates.tracking.Channel;
import dev.halfmillion.affiliates.web.SaleSheet.Step;
import dev.halfmillion.affiliates.web.SalesReader.Sale;
import dev.halfmillion.affiliates.web.SalesReader.Taken;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.ui.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Explains one sale. */
@Component
class SaleSheets {

  private final SalesReader sales;

  SaleSheets(SalesReader sales) {
    this.sales = sales;
  }

  SaleSheet of(Sale sale) {
    return new SaleSheet(
        sale.product(),
        sale.buyer(),
        MoneyFormat.full(sale.left()),
        SaleWords.why(sale),
        SaleWords.tone(sale),
        SaleWords.status(sale),
        sale.test(),
        split(sale),
        steps(sale),
        sale.status() == CommissionStatus.HELD
            ? sales.signals(sale.id()).stream().map(SelfReferralSignal::sentence).toList()
            : List.of());
  }

  private static Split split(Sale sale) {
    Money tax = sale.gross().minus(sale.base());
    String you =
        "You, %s of %s".formatted(new Rate(sale.rate()).text(), MoneyFormat.full(sale.base()));
    return new Split(
        (sale.left().equals(sale.amount()) ? "Where %s went" : "Where %s went, before the refund")
            .formatted(MoneyFormat.plain(sale.gross())),
        List.of(
            part(you, sale.amount()),
            part("Academy", sale.base().minus(sale.amount())),
            part("GST, included in the price", tax)),
        "Price paid",
        MoneyFormat.full(sale.gross()));
  }

  private static Split.Part part(String label, Money amount) {
    return new Split.Part(label, MoneyFormat.full(amount), amount.minor());
  }

  private List<Step> steps(Sale sale) {
    List<Step> steps = new ArrayList<>();
    var times = sale.times();
    if (sale.rule() == AttributionRule.LAST_CLICK) {
      steps.add(step("link", opened(sale.channel()), times.came(), ""));
    }
    steps.add(step("shopping-bag", ordered(sale), times.placed(), ""));
    steps.add(
        step(
            "indian-rupee",
            "Paid, your commission was recorded",
            times.paid(),
            MoneyFormat.full(sale.amount())));
    for (Taken taken : sales.taken(sale.id())) {
      String amount = MoneyFormat.full(taken.amount().negated());
      steps.add(step("undo-2", "The buyer had money back", taken.at(), amount));
    }
    for (Taken held : sales.disputed(sale.id())) {
      steps.add(disputed(held));
    }
    addWhatFollows(sale, steps);
    return steps;
  }

  private static Step disputed(Taken held) {
    boolean back = held.amount().isNegative();
    return step(
        back ? "circle-check" : "pause",
        back
            ? "No longer held, the dispute has ended"
            : "Held: the buyer’s bank disputes the payment",
        held.at(),
        MoneyFormat.full(held.amount().negated()));
  }

  private static String opened(String channel) {
    return channel.isEmpty()
        ? "Your link was opened"
        : "Your link on " + Channel.label(channel) + " was opened";
  }

  private static String ordered(Sale sale) {
    return switch (sale.rule()) {
      case COUPON -> "Ordered, with your coupon " + sale.coupon() + " typed in";
      case TYPED_CODE -> "Ordered, with your code typed in";
      case LAST_CLICK, NONE -> "Ordered";
    };
  }

  private static void addWhatFollows(Sale sale, List<Step> steps) {
    Instant available = sale.times().available();
    switch (sale.status()) {
      case PENDING -> steps.add(future("circle-check", "Available, if not refunded", available));
      case HELD -> steps.add(future("pause", "Being checked, then available", available));
      case REJECTED -> steps.add(step("circle-x", "Checked and not granted", available, ""));
      case REVERSED -> {}
      case APPROVED, ALLOCATED, PAID -> addPayout(sale, steps);
    }
  }

  private static void addPayout(Sale sale, List<Step> steps) {
    Instant approved = sale.times().approved();
    if (approved != null) {
      steps.add(step("circle-check", "Became available", approved, ""));
    }
    Instant settled = sale.times().settled();
    if (settled != null) {
      String reference = sale.reference();
      steps.add(step("landmark", "Paid to you", settled, reference == null ? "" : reference));
    }
  }

  private static Step step(String icon, String title, Instant at, String proof) {
    return new Step(icon, title, Days.dated(at), Days.time(at), proof, false);
  }

  private static Step future(String icon, String title, Instant at) {
    return new Step(icon, title, Days.dated(at), "", "", true);
  }
}
