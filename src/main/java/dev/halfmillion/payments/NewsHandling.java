package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewayEvent;
import dev.halfmillion.payments.gateways.GatewayEvent.OtherNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
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

  NewsHandling(
      Gateways gateways, Capturing capturing, RefundSettling refunds, Settlements settlements) {
    this.gateways = gateways;
    this.capturing = capturing;
    this.refunds = refunds;
    this.settlements = settlements;
  }

  @Override
  public Handled handle(String gateway, byte[] raw) {
    return switch (read(gateway, raw)) {
      case PaymentNews news -> capturing.apply(gateway, news);
      case RefundNews news -> refunds.apply(gateway, news);
      case SettlementNews news -> settlements.apply(gateway, news);
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
