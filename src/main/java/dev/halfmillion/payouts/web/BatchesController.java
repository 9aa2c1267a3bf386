package dev.halfmillion.payouts.web;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.web.BatchReader.BatchRow;
import dev.halfmillion.payouts.web.BatchReader.Deed;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Kpi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All payout batches, and what waits to be paid. */
@Controller
class BatchesController {

  private static final int PAGE = 30;
  private static final UUID END = new UUID(-1, -1);

  private final BatchReader batches;
  private final PayeeReader payees;
  private final Ledger ledger;
  private final Names names;
  private final Moments moments;

  BatchesController(
      BatchReader batches, PayeeReader payees, Ledger ledger, Names names, Moments moments) {
    this.batches = batches;
    this.payees = payees;
    this.ledger = ledger;
    this.names = names;
    this.moments = moments;
  }

  @GetMapping("/admin/payouts")
  String show(@RequestParam(defaultValue = "") String before, Model model) {
    UUID from = BatchId.parse(before).map(BatchId::value).orElse(END);
    List<BatchRow> found = batches.before(from, PAGE + 1);
    List<BatchRow> shown = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute(
        "page",
        new BatchesPage(
            kpis(),
            rows(shown),
            reviews(),
            found.size() > PAGE ? "/admin/payouts?before=" + shown.getLast().id() : null,
            from.equals(END) ? null : "/admin/payouts"));
    return "payouts/batches/index";
  }

  private List<Kpi> kpis() {
    Map<String, Money> available =
        ledger.balances(AccountRef.liability("affiliate-available"), Money.INR);
    Money owed = available.values().stream().reduce(Money.zero(Money.INR), Money::plus);
    int people = (int) available.values().stream().filter(Money::isPositive).count();
    return List.of(
        Kpi.of("Available to affiliates", MoneyFormat.full(owed), BatchWords.payees(people)),
        Kpi.of("Set aside in batches", total("affiliate-allocated"), "not settled yet"),
        Kpi.of("Still pending", total("affiliate-pending"), "in the refund window or held"),
        Kpi.of(
            "Bank",
            MoneyFormat.full(ledger.balance(AccountRef.asset("bank"), Money.INR)),
            "as the books say"));
  }

  private String total(String code) {
    return MoneyFormat.full(ledger.total(AccountRef.liability(code), Money.INR));
  }

  private List<BatchesPage.Row> rows(List<BatchRow> shown) {
    List<UserId> people = new ArrayList<>();
    for (BatchRow batch : shown) {
      people.add(batch.opened().by());
      Deed approved = batch.approved();
      if (approved != null) {
        people.add(approved.by());
      }
    }
    Map<UserId, String> known = names.of(people);
    return shown.stream().map(batch -> row(batch, known)).toList();
  }

  private BatchesPage.Row row(BatchRow batch, Map<UserId, String> known) {
    return new BatchesPage.Row(
        batch.number(),
        "/admin/payouts/" + batch.id(),
        moments.title(batch.opened().at()),
        BatchWords.badge(batch.state()),
        String.valueOf(batch.lineCount()),
        MoneyFormat.full(batch.net()),
        name(batch.opened(), known),
        name(batch.approved(), known),
        batch.test());
  }

  private static String name(@Nullable Deed deed, Map<UserId, String> known) {
    return deed == null ? "" : known.getOrDefault(deed.by(), "Somebody who left");
  }

  private List<BatchesPage.Review> reviews() {
    return payees.openReviews(20).stream()
        .map(
            review ->
                new BatchesPage.Review(
                    review.name(),
                    "/admin/payees/" + review.payee(),
                    review.what(),
                    moments.near(review.since())))
        .toList();
  }
}
