package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewayEvent;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeNews;
import dev.halfmillion.payments.gateways.GatewayEvent.OtherNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PageClosedNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundTotalNews;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.payments.inbox.NewsHandler;
import dev.halfmillion.payments.inbox.Quarantined;
import org.springframework.stereotype.Component;

/** Reads news and leads it to where it is understood. */
@Component
class NewsHandling implements NewsHandler {

  private final Gateways gateways;
  private final Capturing capturing;
  private final RefundSettling refunds;
  private final Settlements settlements;
  private final RefundTotals totals;
  private final Closings closings;
  private final Disputes disputes;

  NewsHandling(
      Gateways gateways,
      Capturing capturing,
      RefundSettling refunds,
      Settlements settlements,
      RefundTotals totals,
      Closings closings,
      Disputes disputes) {
    this.gateways = gateways;
    this.capturing = capturing;
    this.refunds = refunds;
    this.settlements = settlements;
    this.totals = totals;
    this.closings = closings;
    this.disputes = disputes;
  }

  @Override
  public Handled handle(String gateway, byte[] raw) {
    if (gateways.require(gateway).over()) {
      return Handled.ignored("The academy sells for real by now. This was a test.");
    }
    return switch (read(gateway, raw)) {
      case PaymentNews news -> capturing.apply(gateway, news);
      case RefundNews news -> refunds.apply(gateway, news);
      case SettlementNews news -> settlements.apply(gateway, news);
      case RefundTotalNews news -> totals.apply(gateway, news);
      case PageClosedNews news -> closings.apply(gateway, news);
      case DisputeNews news -> disputes.apply(gateway, news);
      case OtherNews news -> Handled.ignored("News of this kind means nothing here.");
    };
  }

  private GatewayEvent read(String gateway, byte[] raw) {
    try {
      return gateways.require(gateway).read(raw);
    } catch (IllegalArgumentException senseless) {
      throw new Quarantined("Not understood: " + senseless.getMessage());
    }
  }
}
