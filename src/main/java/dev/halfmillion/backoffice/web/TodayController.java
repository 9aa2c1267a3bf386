package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.MoneyToday;
import dev.halfmillion.backoffice.WorkToday;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.setup.SetUpChecklist;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The back office's first page: what is mine today, and what came in last. */
@Controller
class TodayController {

  private static final int LATEST = 8;

  private final MoneyToday money;
  private final WorkToday work;
  private final OrderBook orders;
  private final BusinessClock clock;
  private final Academy academy;
  private final SetUp setUp;

  TodayController(
      MoneyToday money,
      WorkToday work,
      OrderBook orders,
      BusinessClock clock,
      Academy academy,
      SetUp setUp) {
    this.money = money;
    this.work = work;
    this.orders = orders;
    this.clock = clock;
    this.academy = academy;
    this.setUp = setUp;
  }

  @GetMapping("/admin")
  String today(@AuthenticationPrincipal SignedInUser user, Model model) {
    if (!user.has(Role.OWNER) && !user.has(Role.FINANCE) && !user.has(Role.SUPPORT)) {
      return "redirect:/admin/courses";
    }
    boolean seesMoney = user.has(Role.OWNER) || user.has(Role.FINANCE);
    MoneyToday.Figures figures = money.figures(Money.INR);
    model.addAttribute(
        "page",
        new TodayPage(
            greeting() + ", " + user.displayName().split(" ", 2)[0],
            seesMoney ? kpis(figures) : List.of(),
            seesMoney ? claims(figures) : List.of(),
            work.itemsFor(user.roles()).stream()
                .map(item -> new TodayPage.Work(item.text(), item.href()))
                .toList(),
            orders.list(OrderBook.Filter.search("", LATEST)).orders().stream()
                .map(TodayController::sale)
                .toList(),
            user.has(Role.OWNER) ? openSetUp() : Optional.empty()));
    return "backoffice/today/show";
  }

  /** What is left to see to; a demo sells nothing, so that nothing is. */
  private Optional<SetUpChecklist> openSetUp() {
    return academy.mode() == Mode.DEMO
        ? Optional.empty()
        : Optional.of(setUp.checklist())
            .filter(list -> academy.testing() || !list.open().isEmpty());
  }

  private String greeting() {
    int hour = clock.instant().atZone(Zones.INDIA).getHour();
    return hour < 12 ? "Good morning" : hour < 17 ? "Good afternoon" : "Good evening";
  }

  private static List<Kpi> kpis(MoneyToday.Figures figures) {
    return List.of(
        Kpi.of("Yours today", text(figures.safeToWithdraw()), toTake(figures)),
        Kpi.of("In the bank", text(figures.bank()), onItsWay(figures)),
        Kpi.of("Owed to affiliates", text(figures.owed().total()), available(figures)),
        Kpi.of("Tax to pay", text(figures.taxToPay()), collected(figures)),
        Kpi.of("Gateway fees", text(figures.gatewayFees()), "Kept by gateways, since the start"));
  }

  private static String toTake(MoneyToday.Figures figures) {
    if (figures.beyondBank().isZero()) {
      return "Safe to take; a sale adds to it once settled";
    }
    return figures.uncovered().isZero()
        ? text(figures.beyondBank()) + " more is owed than has reached the bank yet"
        : text(figures.uncovered()) + " is owed that is neither in the bank nor on its way";
  }

  private static String collected(MoneyToday.Figures figures) {
    return figures.tax().isNegative()
        ? text(figures.tax().negated()) + " of GST on fees is left to set off"
        : "GST collected, less GST on fees";
  }

  private static String onItsWay(MoneyToday.Figures figures) {
    return figures.atGateways().isNegative()
        ? text(figures.owedToGateways()) + " of it owed to gateways"
        : text(figures.atGateways()) + " on its way from gateways";
  }

  private static String available(MoneyToday.Figures figures) {
    return text(figures.owed().available()) + " of it available now";
  }

  private static List<TodayPage.Row> claims(MoneyToday.Figures figures) {
    List<TodayPage.Row> rows = new ArrayList<>(owed(figures));
    if (figures.owedByAffiliates().isPositive()) {
      rows.add(
          new TodayPage.Row(
              "Affiliates, owing",
              "carried against what they earn, and not in the bank",
              text(figures.owedByAffiliates().negated()),
              ""));
    }
    if (figures.awaited().isPositive()) {
      rows.add(
          row(
              "On its way",
              "covers what is owed beyond the bank; gateways hold it until they settle",
              figures.awaited(),
              "gateway-clearing"));
    }
    if (figures.uncovered().isPositive()) {
      rows.add(
          new TodayPage.Row(
              "To be put in",
              "owed, and neither in the bank nor on its way",
              text(figures.uncovered()),
              ""));
    }
    rows.add(new TodayPage.Row("Yours today", "", text(figures.safeToWithdraw()), ""));
    return rows;
  }

  private static List<TodayPage.Row> owed(MoneyToday.Figures figures) {
    return List.of(
        row("In the bank", "as the ledger has it", figures.bank(), "bank"),
        claim(
            "Affiliates, pending",
            "in the refund window",
            figures.owed().pending(),
            "affiliate-pending"),
        claim(
            "Affiliates, available",
            "in the next payout",
            figures.owed().available(),
            "affiliate-available"),
        claim(
            "Affiliates, allocated",
            "in a payout under way",
            figures.owed().allocated(),
            "affiliate-allocated"),
        claim(
            "Affiliates, disputed",
            "held while a buyer’s bank disputes the payment",
            figures.owed().disputed(),
            "affiliate-disputed"),
        claim("Tax", "GST collected, less GST on fees", figures.taxToPay(), "tax-payable"),
        claim("Paid twice", "goes back to buyers", figures.surplus(), "surplus-payments"),
        new TodayPage.Row(
            "Refunds",
            "on their way to buyers",
            text(figures.refunds().negated()),
            "/admin/refunds"),
        claim(
            "Gateways",
            "gave back more than they hold",
            figures.owedToGateways(),
            "gateway-clearing"));
  }

  private static TodayPage.Row claim(String label, String note, Money amount, String code) {
    return row(label, note, amount.negated(), code);
  }

  /** An account that nothing was ever posted to has no page, so nothing leads to an empty one. */
  private static TodayPage.Row row(String label, String note, Money amount, String code) {
    String account = amount.isZero() ? "" : "/admin/ledger/accounts/" + code;
    return new TodayPage.Row(label, note, text(amount), account);
  }

  private static TodayPage.Sale sale(Order order) {
    return new TodayPage.Sale(
        Moments.dayAndTime(order.placedAt()),
        order.number(),
        "/admin/orders/" + order.id(),
        order.title(),
        order.buyer().name(),
        text(order.total()),
        OrderTones.of(order.status()),
        order.status().label());
  }

  private static String text(Money money) {
    return MoneyFormat.full(money);
  }
}
