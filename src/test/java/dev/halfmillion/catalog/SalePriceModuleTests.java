package dev.halfmillion.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PageHorizon;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class SalePriceModuleTests {

  private static final Duration TICK = Duration.ofNanos(1_000);

  @Autowired Catalog catalog;
  @Autowired CatalogAuthoring authoring;
  @Autowired SalePrices sales;
  @Autowired PageHorizon horizon;
  @Autowired AuditLog audit;
  @Autowired BusinessClock clock;

  final UserId owner = UserId.next();
  ProductId id;
  Instant starts;
  Instant ends;

  @BeforeEach
  void aCourseCosts1999() {
    id =
        authoring.create(
            NewProduct.course(
                "sale-" + Long.toString(Ids.next().getLeastSignificantBits() >>> 1, 36),
                "Title",
                "One sentence.",
                Money.rupees(1_999),
                new Cover("री", 1),
                List.of()),
            null);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    starts = now.plus(Duration.ofDays(30));
    ends = starts.plus(Duration.ofHours(62));
  }

  @Test
  void aSalePriceCountsFromItsFirstMomentToJustBeforeItsEnd() {
    sales.plan(id, Money.rupees(999), starts, ends, "", owner);

    assertThat(priceAt(starts.minus(TICK))).isEqualTo(Money.rupees(1_999));
    assertThat(priceAt(starts)).isEqualTo(Money.rupees(999));
    assertThat(priceAt(ends.minus(TICK))).isEqualTo(Money.rupees(999));
    assertThat(priceAt(ends)).isEqualTo(Money.rupees(1_999));
    Product during = catalog.byId(id, starts).orElseThrow();
    assertThat(during.listPrice()).isEqualTo(Money.rupees(1_999));
    assertThat(during.tax().gross()).isEqualTo(Money.rupees(999));
    assertThat(during.sale()).extracting(SalePrice::ends).isEqualTo(ends);
  }

  @Test
  void stoppedEarlyItEndsThereAndItsHistoryStays() {
    UUID sale = sales.plan(id, Money.rupees(999), starts, ends, "", owner);
    Instant middle = starts.plus(Duration.ofHours(5));

    BusinessClock.at(middle, () -> sales.stop(id, sale, owner));
    BusinessClock.at(middle.plusSeconds(9), () -> sales.stop(id, sale, owner));

    assertThat(priceAt(middle.minus(TICK))).isEqualTo(Money.rupees(999));
    assertThat(priceAt(middle)).isEqualTo(Money.rupees(1_999));
    assertThat(sales.of(id))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.at(ends)).isEqualTo(SalePrice.Phase.STOPPED);
              assertThat(kept.plannedEnd()).isEqualTo(ends);
            });
    assertThat(audit.of(id.toString()))
        .extracting(AuditEntry::action)
        .containsExactly(
            "catalog.sale-price-stopped", "catalog.sale-price-planned", "catalog.created");
  }

  @Test
  void calledOffBeforeItBeginsItNeverCounts() {
    UUID sale = sales.plan(id, Money.rupees(999), starts, ends, "", owner);
    sales.stop(id, sale, owner);

    assertThat(priceAt(starts)).isEqualTo(Money.rupees(1_999));
    assertThat(sales.of(id).getFirst().at(starts)).isEqualTo(SalePrice.Phase.CALLED_OFF);
    sales.plan(id, Money.rupees(899), starts, ends, "", owner);
    assertThat(priceAt(starts)).isEqualTo(Money.rupees(899));
  }

  @Test
  void twoNeverOverlapButMayTouch() {
    sales.plan(id, Money.rupees(999), starts, ends, "", owner);

    refused(Money.rupees(899), starts.minusSeconds(3600), starts.plusSeconds(1));
    refused(Money.rupees(899), ends.minusSeconds(1), ends.plusSeconds(3600));
    refused(Money.rupees(899), starts.minusSeconds(60), ends.plusSeconds(60));
    sales.plan(id, Money.rupees(899), ends, ends.plusSeconds(3600), "", owner);

    assertThat(priceAt(ends.minus(TICK))).isEqualTo(Money.rupees(999));
    assertThat(priceAt(ends)).isEqualTo(Money.rupees(899));
  }

  @Test
  void itIsLowerThanTheListPriceAndEndsAfterItBegan() {
    refused(Money.rupees(1_999), starts, ends);
    refused(Money.rupees(2_999), starts, ends);
    refused(Money.paise(99), starts, ends);
    refused(Money.rupees(999), starts, starts);
    refused(Money.rupees(999), ends, starts);
    refused(Money.rupees(999), starts, starts.plus(Duration.ofDays(367)));
    refused(Money.rupees(999), clock.instant().minusSeconds(900), clock.instant().minusSeconds(9));
  }

  @Test
  void theListPriceStaysAboveASalePriceThatIsSet() {
    UUID sale = sales.plan(id, Money.rupees(999), starts, ends, "", owner);

    assertThatThrownBy(() -> authoring.changePrice(id, Money.rupees(999), owner))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("catalog.price-below-sale"));
    authoring.changePrice(id, Money.rupees(1_000), owner);
    sales.stop(id, sale, owner);
    authoring.changePrice(id, Money.rupees(500), owner);
    assertThat(priceAt(starts)).isEqualTo(Money.rupees(500));
  }

  @Test
  void theEndMovesWhileItIsNotOver() {
    UUID sale = sales.plan(id, Money.rupees(999), starts, ends, "Offer", owner);
    Instant later = ends.plus(Duration.ofHours(3));

    sales.endAt(id, sale, later, owner);
    assertThat(priceAt(ends)).isEqualTo(Money.rupees(999));
    assertThat(priceAt(later)).isEqualTo(Money.rupees(1_999));
    BusinessClock.at(
        later,
        () ->
            assertThatThrownBy(() -> sales.endAt(id, sale, later.plusSeconds(900), owner))
                .isInstanceOf(Refusal.class));
  }

  @Test
  void cachesHearOfBothMoments() {
    Instant far = starts.plus(Duration.ofDays(3_000));
    BusinessClock.at(
        far.minusSeconds(60),
        () -> {
          sales.plan(id, Money.rupees(999), far, far.plusSeconds(600), "", owner);
          assertThat(horizon.untilNextChange()).contains(Duration.ofSeconds(60));
        });
    BusinessClock.at(
        far, () -> assertThat(horizon.untilNextChange()).contains(Duration.ofSeconds(600)));
  }

  private void refused(Money amount, Instant from, Instant to) {
    assertThatThrownBy(() -> sales.plan(id, amount, from, to, "", owner))
        .isInstanceOf(Refusal.class);
  }

  private Money priceAt(Instant moment) {
    Money[] price = new Money[1];
    BusinessClock.at(moment, () -> price[0] = catalog.byId(id).orElseThrow().price());
    return price[0];
  }
}
