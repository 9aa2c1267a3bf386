package dev.halfmillion.catalog;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.PriceTag;
import dev.halfmillion.platform.ui.PriceTag.Until;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes price tags: what a product costs now, what it costs otherwise, and until when. */
@Component
public class PriceTags {

  private final BusinessClock clock;

  PriceTags(BusinessClock clock) {
    this.clock = clock;
  }

  /** The tag of a product at its present price. */
  public PriceTag of(Product product) {
    SalePrice sale = product.sale();
    String price = product.isFree() ? "Free" : MoneyFormat.plain(product.price());
    if (sale == null) {
      return new PriceTag(price, null, null);
    }
    return new PriceTag(price, MoneyFormat.plain(product.listPrice()), until(sale.ends()));
  }

  /** A moment at which prices end. */
  public Until until(Instant moment) {
    return new Until(
        moment.toString(), moment.minus(clock.offset()).toString(), DateText.soon(moment));
  }
}
