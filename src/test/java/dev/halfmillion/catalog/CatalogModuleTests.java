package dev.halfmillion.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HalfmillionTest
@RecordApplicationEvents
class CatalogModuleTests {

  @Autowired Catalog catalog;
  @Autowired CatalogAuthoring authoring;
  @Autowired AuditLog audit;
  @Autowired BusinessClock clock;
  @Autowired ApplicationEvents events;

  final UserId owner = UserId.next();

  @Test
  void aNewProductIsADraftThatNobodyCanBuyUntilItIsPublished() {
    ProductId id = authoring.create(course("draft-first"), owner);

    assertThat(catalog.bySlug("draft-first")).get().matches(p -> !p.isPublished());
    assertThat(catalog.published()).noneMatch(p -> p.id().equals(id));

    authoring.publish(id, owner);
    assertThat(catalog.published()).anyMatch(p -> p.id().equals(id));

    authoring.retire(id, owner);
    assertThat(catalog.published()).noneMatch(p -> p.id().equals(id));
    assertThat(catalog.byId(id)).get().extracting(Product::status).isEqualTo(ProductStatus.RETIRED);
  }

  @Test
  void aPriceCountsFromTheMomentItWasSetAndTheHistoryStays() {
    ProductId id = authoring.create(course("priced"), owner);
    Instant before = clock.instant();

    authoring.changePrice(id, Money.rupees(2_499), owner);

    assertThat(price(id)).isEqualTo(Money.rupees(2_499));
    assertThat(catalog.prices(id))
        .extracting(Price::amount)
        .containsExactly(Money.rupees(2_499), Money.rupees(1_999));
    BusinessClock.at(before, () -> assertThat(price(id)).isEqualTo(Money.rupees(1_999)));
  }

  @Test
  void historyCanBeWrittenAtItsOwnTime() {
    Instant yearAgo = clock.instant().minus(Duration.ofDays(365));
    BusinessClock.at(yearAgo, () -> authoring.create(course("year-old"), null));

    assertThat(catalog.bySlug("year-old")).get().matches(p -> p.price().minor() == 199_900);
    assertThat(catalog.prices(catalog.bySlug("year-old").orElseThrow().id()).getFirst().from())
        .isEqualTo(yearAgo.truncatedTo(java.time.temporal.ChronoUnit.MICROS));
  }

  @Test
  void beforeItsFirstPriceAProductCostsThatPrice() {
    ProductId id = authoring.create(course("from-now"), null);

    BusinessClock.at(
        clock.instant().minus(Duration.ofDays(9)),
        () -> assertThat(price(id)).isEqualTo(Money.rupees(1_999)));
  }

  @Test
  void everyChangeIsAuditedAndAnnounced() {
    ProductId id = authoring.create(course("watched"), owner);
    authoring.changePrice(id, Money.rupees(999), owner);
    authoring.changePrice(id, Money.rupees(999), owner);
    authoring.describe(
        id, new ProductText("Better title", "Still one sentence.", new Cover("का", 2)), owner);

    assertThat(audit.of(id.toString()))
        .extracting(AuditEntry::action)
        .containsExactly("catalog.described", "catalog.price-changed", "catalog.created");
    assertThat(audit.of(id.toString()).get(1).detail()).isEqualTo("₹1,999.00 → ₹999.00");
    assertThat(events.stream(ProductChanged.class).filter(e -> e.product().equals(id))).hasSize(3);
  }

  @Test
  void contentsAreFoundFromBothSides() {
    Deliverable lessons = Deliverable.course(Ids.next());
    ProductId id =
        authoring.create(
            NewProduct.course(
                "with-lessons", "T", "S", Money.rupees(10), new Cover("ले", 3), List.of(lessons)),
            null);

    assertThat(catalog.byId(id).orElseThrow().deliverables()).containsExactly(lessons);
    assertThat(catalog.delivering(lessons)).extracting(Product::id).containsExactly(id);

    authoring.deliver(id, List.of(), owner);
    assertThat(catalog.delivering(lessons)).isEmpty();
  }

  @Test
  void taxInsideThePriceIsWorkedOutInOnePlace() {
    ProductId id = authoring.create(course("taxed"), null);

    Product product = catalog.byId(id).orElseThrow();
    assertThat(product.tax().taxable()).isEqualTo(Money.paise(169_406));
    assertThat(product.tax().tax()).isEqualTo(Money.paise(30_494));
    assertThat(product.sac()).isEqualTo("999293");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "two words", "../admin", "ends-", "-starts", "a--b", "ñ"})
  void aMalformedSlugIsRefused(String slug) {
    assertThatThrownBy(() -> authoring.create(course(slug), null)).isInstanceOf(Refusal.class);
  }

  @Test
  void aTakenSlugIsRefusedWithASentence() {
    authoring.create(course("taken"), null);

    assertThatThrownBy(() -> authoring.create(course("taken"), null))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("catalog.slug-taken"));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 99, 1_000_000_001, Long.MAX_VALUE})
  void aPriceOutOfBoundsIsRefusedAndNothingChanges(long paise) {
    String slug = "bounds" + Long.toString(Math.abs(paise), 36);
    ProductId id = authoring.create(course(slug), null);

    assertThatThrownBy(() -> authoring.changePrice(id, Money.paise(paise), owner))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> authoring.changePrice(id, Money.of(5_000, "USD"), owner))
        .isInstanceOf(Refusal.class);
    assertThat(price(id)).isEqualTo(Money.rupees(1_999));
  }

  private Money price(ProductId id) {
    return catalog.byId(id).orElseThrow().price();
  }

  private static NewProduct course(String slug) {
    return NewProduct.course(
        slug, "Title", "One sentence.", Money.rupees(1_999), new Cover("री", 1), List.of());
  }
}
