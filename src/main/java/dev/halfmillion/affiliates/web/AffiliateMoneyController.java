package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.Days;
import dev.halfmillion.affiliates.commissions.LeftOuts.LeftOut;
import dev.halfmillion.affiliates.web.EarningsReader.Coming;
import dev.halfmillion.affiliates.web.EarningsReader.Standing;
import dev.halfmillion.affiliates.web.EarningsReader.Totals;
import dev.halfmillion.affiliates.web.MoneyPage.PaymentLine;
import dev.halfmillion.affiliates.web.PaymentsReader.Payment;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Tone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is pending, available and paid. */
@Controller
class AffiliateMoneyController {

  private static final int PAYMENTS = 50;

  private final AffiliateArea area;
  private final EarningsReader earnings;
  private final PaymentsReader payments;
  private final PayoutOutlook outlook;
  private final MoneyFigures figures;
  private final StartSteps steps;

  AffiliateMoneyController(
      AffiliateArea area,
      EarningsReader earnings,
      PaymentsReader payments,
      PayoutOutlook outlook,
      MoneyFigures figures,
      StartSteps steps) {
    this.area = area;
    this.earnings = earnings;
    this.payments = payments;
    this.outlook = outlook;
    this.figures = figures;
    this.steps = steps;
  }

  @GetMapping("/affiliate/money")
  String show(@AuthenticationPrincipal SignedInUser person, Model model) {
    Affiliate affiliate = area.of(person);
    Totals totals = earnings.totals(affiliate.id(), Instant.EPOCH);
    List<Coming> coming = earnings.coming(affiliate.id());
    model.addAttribute(
        "page",
        new MoneyPage(
            figures.strip(affiliate.user(), totals),
            outlook.obstacle(affiliate.id()).orElse(null),
            outlook.leftOut(affiliate.id()).map(AffiliateMoneyController::leftOut).orElse(null),
            coming.stream().map(AffiliateMoneyController::coming).toList(),
            MoneyFormat.full(coming.stream().map(Coming::net).reduce(Money.paise(0), Money::plus)),
            held(totals.of(CommissionStatus.HELD)),
            payments.of(affiliate.id(), PAYMENTS).stream()
                .map(AffiliateMoneyController::payment)
                .toList(),
            totals.standings().isEmpty() ? steps.of(affiliate) : List.of(),
            area.link(affiliate)));
    return "affiliates/money";
  }

  private static @Nullable String held(Standing held) {
    if (held.sales() == 0) {
      return null;
    }
    return "%s of %,d %s is being checked before it counts."
        .formatted(
            MoneyFormat.full(held.net()), held.sales(), HomeFigures.plural(held.sales(), "sale"));
  }

  private static String leftOut(LeftOut left) {
    return "Not in the payout of %s: %s.".formatted(Days.full(left.at()), left.reason());
  }

  private static MoneyPage.Coming coming(Coming coming) {
    return new MoneyPage.Coming(
        Days.full(coming.day()), sales(coming.sales()), MoneyFormat.full(coming.net()));
  }

  private static PaymentLine payment(Payment payment) {
    Instant paid = payment.paid();
    String reference = payment.reference();
    Tone tone = tone(payment);
    return new PaymentLine(
        paid == null ? "On its way" : Days.withYear(paid),
        sales(payment.sales()),
        reference == null ? "" : reference,
        MoneyFormat.full(payment.net()),
        tone,
        tone == Tone.REVERSED ? "Returned by the bank" : paid == null ? "In a payout" : tone.word(),
        payment.test());
  }

  private static Tone tone(Payment payment) {
    if (payment.returned() != null) {
      return Tone.REVERSED;
    }
    return payment.paid() == null ? Tone.AVAILABLE : Tone.PAID;
  }

  private static String sales(long number) {
    return "%,d %s".formatted(number, HomeFigures.plural(number, "sale"));
  }
}
