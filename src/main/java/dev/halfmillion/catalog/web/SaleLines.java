package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.SalePrice;
import dev.halfmillion.catalog.SalePrice.Phase;
import dev.halfmillion.catalog.SalePrices;
import dev.halfmillion.catalog.web.ProductPage.SaleLine;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Tone;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the sale prices of a product down for people. */
@Component
class SaleLines {

  private final SalePrices sales;
  private final BusinessClock clock;

  SaleLines(SalePrices sales, BusinessClock clock) {
    this.sales = sales;
    this.clock = clock;
  }

  List<SaleLine> of(Product product) {
    Instant now = clock.instant();
    return sales.of(product.id()).stream().map(sale -> line(sale, sale.at(now))).toList();
  }

  private static SaleLine line(SalePrice sale, Phase phase) {
    String stop =
        "/admin/products/%s/sale-prices/%s/stop"
            .formatted(sale.product(), PublicId.format("spr", sale.id()));
    return new SaleLine(
        MoneyFormat.full(sale.amount()),
        DateText.moment(sale.starts()),
        DateText.moment(phase == Phase.CALLED_OFF ? sale.plannedEnd() : sale.ends()),
        sale.note(),
        tone(phase),
        label(phase),
        phase.open() ? stop : null,
        phase == Phase.PLANNED ? "Call it off" : "Stop now");
  }

  private static Tone tone(Phase phase) {
    return switch (phase) {
      case PLANNED -> Tone.PENDING;
      case RUNNING -> Tone.AVAILABLE;
      case OVER, STOPPED, CALLED_OFF -> Tone.NEUTRAL;
    };
  }

  private static String label(Phase phase) {
    return switch (phase) {
      case PLANNED -> "Planned";
      case RUNNING -> "Counts now";
      case OVER -> "Over";
      case STOPPED -> "Stopped early";
      case CALLED_OFF -> "Called off";
    };
  }
}
