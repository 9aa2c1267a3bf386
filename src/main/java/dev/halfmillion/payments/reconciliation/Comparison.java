package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.GatewayEvent;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundStep;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.gateways.GatewayLists;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.reconciliation.Run.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Everything that differs on a day. All of it is asked by sets, in short reads outside one
 * transaction: what is settled meanwhile is gone with the next comparison.
 */
@Component
class Comparison {

  private final PaymentComparison payments;
  private final RefundComparison refunds;
  private final SettlementComparison settlements;
  private final DayCaptures captures;
  private final JournalComparison journals;
  private final SaleComparison sales;

  Comparison(
      PaymentComparison payments,
      RefundComparison refunds,
      SettlementComparison settlements,
      DayCaptures captures,
      JournalComparison journals,
      SaleComparison sales) {
    this.payments = payments;
    this.refunds = refunds;
    this.settlements = settlements;
    this.captures = captures;
    this.journals = journals;
    this.sales = sales;
  }

  /**
   * Compares. A file names what was settled, not all of a day, so that nothing is missing from it.
   *
   * @throws dev.halfmillion.payments.gateways.GatewaySilent when the gateway is asked about single
   *     things and does not answer
   */
  List<Found> found(Run run, Gateway gateway) {
    List<Found> found = new ArrayList<>(payments.listed(run));
    found.addAll(refunds.listed(run));
    found.addAll(settlements.listed(run));
    if (run.source() == Source.API) {
      GatewayLists lists = gateway.lists().orElseThrow();
      Stream.of(payments.unlisted(run), refunds.unlisted(run), settlements.unlisted(run))
          .flatMap(List::stream)
          .filter(candidate -> !isKnown(gateway, lists, candidate))
          .forEach(candidate -> found.add(candidate.found()));
      captures.each(
          run,
          part -> {
            found.addAll(journals.ofCaptures(run.gateway(), part));
            found.addAll(sales.found(run.gateway(), part));
          });
      found.addAll(journals.ofTheRest(run));
    }
    return found;
  }

  /** Asks the gateway about one thing: it may stand on the list of another day. */
  private static boolean isKnown(Gateway gateway, GatewayLists lists, Candidate candidate) {
    try {
      return lists
          .news(candidate.kind(), candidate.id())
          .map(news -> gateway.read(news.text().getBytes(StandardCharsets.UTF_8)))
          .filter(event -> isDone(event, candidate.id()))
          .isPresent();
    } catch (GatewayRefused unknown) {
      return false;
    }
  }

  private static boolean isDone(GatewayEvent event, String id) {
    return switch (event) {
      case PaymentNews news -> news.step() == Step.CAPTURED && news.gatewayPaymentId().equals(id);
      case RefundNews news -> news.step() != RefundStep.FAILED && news.gatewayRefundId().equals(id);
      case SettlementNews news -> news.settlementId().equals(id);
      default -> false;
    };
  }
}
