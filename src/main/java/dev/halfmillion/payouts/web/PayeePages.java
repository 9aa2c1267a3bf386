package dev.halfmillion.payouts.web;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.User;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payouts.PayeeSummary;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.Payouts;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the page of a payee together. */
@Component
class PayeePages {

  private final PayeeReader reader;
  private final Payees payees;
  private final Payouts payouts;
  private final Ledger ledger;
  private final AuditLog audit;
  private final Names names;
  private final Moments moments;

  PayeePages(
      PayeeReader reader,
      Payees payees,
      Payouts payouts,
      Ledger ledger,
      AuditLog audit,
      Names names,
      Moments moments) {
    this.reader = reader;
    this.payees = payees;
    this.payouts = payouts;
    this.ledger = ledger;
    this.audit = audit;
    this.names = names;
    this.moments = moments;
  }

  PayeePage of(User person) {
    UserId id = person.id();
    Optional<PayeeSummary> summary = payees.summary(id);
    List<PayeeReader.SharedRow> shared = reader.shared(id);
    return new PayeePage(
        "/admin/payees/" + id,
        person.name(),
        person.email(),
        summary.map(PayeeSummary::legalName).orElse(""),
        summary.map(PayeeSummary::pan).orElse(""),
        List.of(
            kpi("Available", "affiliate-available", id, "to the next payout"),
            kpi("Pending", "affiliate-pending", id, "in the refund window or held"),
            kpi("Set aside", "affiliate-allocated", id, "in a batch")),
        payouts.reasonNotPayable(id).orElse(""),
        shared.stream().map(this::shared).toList(),
        shared.stream().anyMatch(row -> row.cleared() == null),
        reader.methods(id).stream().map(this::method).toList(),
        reader.payments(id).stream().map(this::payment).toList(),
        audit.of(id.toString()).stream()
            .filter(entry -> entry.action().startsWith("payouts."))
            .map(this::deed)
            .toList());
  }

  private Kpi kpi(String label, String code, UserId payee, String note) {
    Money balance = ledger.balance(AccountRef.liability(code).of(payee), Money.INR);
    return new Kpi(
        label, MoneyFormat.full(balance), note, "/admin/ledger/accounts/" + code + "/" + payee);
  }

  private PayeePage.Shared shared(PayeeReader.SharedRow row) {
    Instant cleared = row.cleared();
    return new PayeePage.Shared(
        row.what(),
        row.name(),
        "/admin/payees/" + row.other(),
        cleared == null ? "" : moments.near(cleared) + ": " + row.note());
  }

  private PayeePage.Method method(PayeeReader.MethodRow row) {
    StateBadge badge =
        row.replaced() != null
            ? new StateBadge(Tone.NEUTRAL, "Replaced", "undo-2")
            : payouts.usable(row.usableFrom())
                ? new StateBadge(Tone.AVAILABLE, "In use", "circle-check")
                : new StateBadge(
                    Tone.PENDING, "Waits until " + moments.near(row.usableFrom()), "clock");
    return new PayeePage.Method(row.masked(), moments.near(row.entered()), badge);
  }

  private PayeePage.Payment payment(PayeeReader.PaymentRow row) {
    String reference = row.reference();
    return new PayeePage.Payment(
        row.number(),
        "/admin/payouts/lines/" + row.id(),
        moments.near(row.at()),
        row.to(),
        MoneyFormat.full(row.net()),
        BatchWords.badge(row.state()),
        reference == null ? "" : reference);
  }

  private LinePage.Deed deed(AuditEntry entry) {
    UserId actor = entry.actor();
    return new LinePage.Deed(
        entry.detail(), actor == null ? "" : names.of(actor), moments.near(entry.at()));
  }
}
