package dev.halfmillion.payments.web;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.ledger.SubjectNames;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.PaymentRefund;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.RefundId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Payments and refunds that are not settled yet. */
@Controller
class OpenController {

  private final OpenReader reader;
  private final Payments payments;
  private final SubjectNames names;
  private final AuditLog audit;
  private final Transactions transactions;

  OpenController(
      OpenReader reader,
      Payments payments,
      SubjectNames names,
      AuditLog audit,
      Transactions transactions) {
    this.reader = reader;
    this.payments = payments;
    this.names = names;
    this.audit = audit;
    this.transactions = transactions;
  }

  @GetMapping("/admin/inbox/open")
  String list(Model model) {
    List<OpenAttemptsPage.Row> attempts = reader.attempts();
    List<OpenAttemptsPage.RefundRow> refunds = reader.refunds();
    Map<String, SubjectNames.Named> orders =
        names.of(
            Stream.concat(
                    attempts.stream().map(OpenAttemptsPage.Row::order),
                    refunds.stream().map(OpenAttemptsPage.RefundRow::order))
                .toList());
    model.addAttribute(
        "page",
        new OpenAttemptsPage(
            InboxWords.tabs("open"),
            attempts.stream().map(row -> row.named(orders)).toList(),
            refunds.stream().map(row -> row.named(orders)).toList()));
    return "payments/inbox/open";
  }

  /** Once more for a surplus that the gateway could not give back. */
  @PostMapping("/admin/inbox/refunds/{id}/retries")
  RedirectView retry(
      @PathVariable String id,
      @AuthenticationPrincipal SignedInUser person,
      RedirectAttributes flash) {
    RefundId refund = RefundId.parse(id).orElseThrow(Refusal::notFound);
    transactions.run(
        () -> {
          PaymentRefund again = payments.retrySurplus(refund);
          audit.record(
              person.id(),
              "payments.surplus-retried",
              again.id().toString(),
              "Asked again to give back " + MoneyFormat.full(again.amount()) + ".");
        });
    flash.addFlashAttribute("toast", "The gateway is asked again to give the surplus back.");
    return SeeOther.to("/admin/inbox/open");
  }
}
