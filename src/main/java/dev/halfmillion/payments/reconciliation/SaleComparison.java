package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.SaleChecks;
import dev.halfmillion.payments.SaleChecks.Finding;
import dev.halfmillion.payments.SaleChecks.Sold;
import dev.halfmillion.platform.PublicId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the modules above say what is wrong with the orders that the day's captures paid. */
@Component
class SaleComparison {

  private final ObjectProvider<SaleChecks> checks;

  SaleComparison(ObjectProvider<SaleChecks> checks) {
    this.checks = checks;
  }

  List<Found> found(String gateway, List<DayCaptures.Row> captures) {
    Map<UUID, Money> paid = new HashMap<>();
    List<Sold> sold =
        captures.stream()
            .filter(capture -> !capture.surplus())
            .peek(capture -> paid.put(capture.order(), capture.amount()))
            .map(capture -> new Sold(capture.order(), gateway, capture.amount()))
            .toList();
    SaleChecks above = checks.getIfAvailable();
    return above == null
        ? List.of()
        : above.findings(sold).stream().map(finding -> found(finding, paid)).toList();
  }

  private static Found found(Finding finding, Map<UUID, Money> paid) {
    String order = PublicId.format("ord", finding.orderId());
    DifferenceKind kind =
        switch (finding.wrong()) {
          case NOT_PAID -> DifferenceKind.ORDER_NOT_PAID;
          case JOURNAL -> DifferenceKind.JOURNAL;
          case NO_GRANT -> DifferenceKind.NO_GRANT;
          case NO_COMMISSION -> DifferenceKind.NO_COMMISSION;
        };
    String subject = kind == DifferenceKind.JOURNAL ? "sale:" + order : order;
    return new Found(kind, subject, finding.orderId(), finding.ours(), paid.get(finding.orderId()));
  }
}
