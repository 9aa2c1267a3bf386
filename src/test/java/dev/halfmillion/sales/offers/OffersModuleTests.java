package dev.halfmillion.sales.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.catalog.RunningOffers;
import dev.halfmillion.catalog.SalePrices;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SalesTest
class OffersModuleTests {

  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Offers offers;
  @Autowired OfferOffice office;
  @Autowired OfferResults results;
  @Autowired RunningOffers forAll;
  @Autowired Catalog catalog;
  @Autowired SalePrices sales;
  @Autowired BusinessClock clock;

  final UserId owner = UserId.next();
  ProductId reels;
  ProductId excel;
  Instant starts;
  Instant ends;

  @BeforeEach
  void twoCoursesAreOnSale() {
    reels = shop.product(Money.rupees(1_999));
    excel = shop.product(Money.rupees(999));
    starts = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(2));
    ends = starts.plus(Duration.ofDays(3));
  }

  @Test
  void aDraftChangesNoPriceAndAPublishedOneChangesThemForItsDays() {
    OfferId id = draft();
    assertThat(price(reels, starts)).isEqualTo(Money.rupees(1_999));
    assertThat(offers.find(id).orElseThrow().at(clock.instant())).isEqualTo(Offer.Phase.DRAFT);

    publish(id);

    for (Instant inside : new Instant[] {starts, ends.minusNanos(1_000)}) {
      assertThat(price(reels, inside)).isEqualTo(Money.rupees(999));
      assertThat(price(excel, inside)).isEqualTo(Money.rupees(499));
      assertThat(shownAt(inside, id)).isTrue();
    }
    for (Instant outside : new Instant[] {starts.minusSeconds(1), ends}) {
      assertThat(price(reels, outside)).isEqualTo(Money.rupees(1_999));
      assertThat(shownAt(outside, id)).isFalse();
    }
    assertThat(sales.of(reels).getFirst().note()).isEqualTo("Offer: Diwali " + reels);
  }

  @Test
  void itCountsPaidOrdersThatWerePlacedWhileItRan() {
    OfferId id = publish(draft());
    BusinessClock.at(starts.minusSeconds(1), () -> till.paid(IndianState.GOA, reels));
    Order[] first = new Order[1];
    BusinessClock.at(starts, () -> first[0] = till.paid(IndianState.GOA, reels));
    BusinessClock.at(starts.plusSeconds(60), () -> till.paid(IndianState.GOA, reels, excel));
    BusinessClock.at(starts.plusSeconds(90), () -> shop.placed(IndianState.GOA, reels));

    OfferResult result = results.of(offers.find(id).orElseThrow());
    assertThat(result.orders()).isEqualTo(2);
    assertThat(result.money()).isEqualTo(Money.rupees(999 + 999 + 499));
    assertThat(result.products())
        .extracting(OfferResult.Sold::sales)
        .containsExactlyInAnyOrder(2L, 1L);

    till.refund(first[0], Money.rupees(999), "Changed their mind", owner);
    OfferResult after = results.of(offers.find(id).orElseThrow());
    assertThat(after.money()).isEqualTo(Money.rupees(999 + 499));
    assertThat(after.returned()).isEqualTo(Money.rupees(999));
  }

  @Test
  void endedEarlyItsPricesEndWithIt() {
    OfferId id = publish(draft());
    Instant middle = starts.plus(Duration.ofDays(1));

    BusinessClock.at(middle, () -> office.stop(id, owner));

    assertThat(price(reels, middle.minusNanos(1_000))).isEqualTo(Money.rupees(999));
    assertThat(price(reels, middle)).isEqualTo(Money.rupees(1_999));
    assertThat(price(excel, middle)).isEqualTo(Money.rupees(999));
    assertThat(offers.find(id).orElseThrow().at(middle)).isEqualTo(Offer.Phase.OVER);
  }

  @Test
  void itsEndMovesWithAllPricesThatStillCount() {
    OfferId id = publish(draft());
    Instant later = ends.plus(Duration.ofHours(6));
    BusinessClock.at(
        starts.plusSeconds(60),
        () -> {
          sales.stop(excel, sales.of(excel).getFirst().id(), owner);
          office.endAt(id, later, owner);
        });

    assertThat(price(reels, ends)).isEqualTo(Money.rupees(999));
    assertThat(price(reels, later)).isEqualTo(Money.rupees(1_999));
    assertThat(price(excel, starts.plusSeconds(61))).isEqualTo(Money.rupees(999));
  }

  @Test
  void anotherSalePriceInTheWayStopsTheWholeOffer() {
    sales.plan(excel, Money.rupees(799), ends.minusSeconds(60), ends, "", owner);
    OfferId id = draft();

    assertThatThrownBy(() -> publish(id))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(title(excel));
    assertThat(sales.of(reels)).isEmpty();
    assertThat(offers.find(id).orElseThrow().published()).isNull();
  }

  @Test
  void whatRunsIsNotRewrittenAndWhatIsOverStaysOver() {
    OfferId id = publish(draft());
    assertThatThrownBy(() -> office.rewrite(id, plan(), owner)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> office.remove(id, owner)).isInstanceOf(Refusal.class);
    BusinessClock.at(
        ends,
        () -> {
          assertThatThrownBy(() -> office.endAt(id, ends.plusSeconds(900), owner))
              .isInstanceOf(Refusal.class);
          assertThatThrownBy(() -> office.announce(id, owner)).isInstanceOf(Refusal.class);
        });
  }

  private OfferId draft() {
    OfferId[] id = new OfferId[1];
    BusinessClock.at(starts.minusSeconds(60), () -> id[0] = office.draft(plan(), owner));
    return id[0];
  }

  private OfferPlan plan() {
    return new OfferPlan(
        "Diwali " + reels,
        "Four days only. {link}",
        starts,
        ends,
        Map.of(reels, Money.rupees(999), excel, Money.rupees(499)));
  }

  private OfferId publish(OfferId id) {
    BusinessClock.at(starts.minusSeconds(30), () -> office.publish(id, false, owner));
    return id;
  }

  private boolean shownAt(Instant moment, OfferId id) {
    String title = offers.find(id).orElseThrow().title();
    boolean[] shown = new boolean[1];
    BusinessClock.at(
        moment, () -> shown[0] = forAll.now().stream().anyMatch(o -> o.title().equals(title)));
    return shown[0];
  }

  private Money price(ProductId id, Instant moment) {
    return catalog.byId(id, moment).orElseThrow().price();
  }

  private String title(ProductId id) {
    return catalog.byId(id).map(Product::title).orElseThrow();
  }
}
