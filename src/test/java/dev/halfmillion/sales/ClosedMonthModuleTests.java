package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.ledger.Books;
import dev.halfmillion.ledger.MonthLock;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The months here lie before those of all other tests, which share the books. */
@SalesTest
class ClosedMonthModuleTests {

  private static final YearMonth MARCH = YearMonth.of(1993, 3);
  private static final Instant PAID = Instant.parse("1993-03-20T06:30:00Z");
  private static final Instant LEARNT = Instant.parse("1993-04-10T06:30:00Z");

  @Autowired Shop shop;
  @Autowired TaxDocuments documents;
  @Autowired Books books;
  @Autowired MonthLock months;

  @AfterEach
  void openAgain() {
    while (months.latest().filter(month -> !month.isBefore(MARCH)).isPresent()) {
      months.reopen(months.latest().get());
    }
  }

  @Test
  void aSaleLearntAfterItsMonthWasClosedHasItsInvoiceInTheMonthOfItsJournal() {
    AtomicReference<Order> placed = new AtomicReference<>();
    BusinessClock.at(
        PAID, () -> placed.set(shop.placed(IndianState.KERALA, shop.product(Money.rupees(1_999)))));
    Order order = placed.get();
    months.close(MARCH);

    BusinessClock.at(LEARNT, () -> shop.settle(shop.capture(order, order.total(), PAID)));

    TaxDocument invoice = documents.invoiceOf(order.id().value()).orElseThrow();
    assertThat(invoice.dated()).isEqualTo(LocalDate.of(1993, 4, 1));
    assertThat(invoice.number()).contains("/93-94/");
    assertThat(Zones.dateInIndia(books.about(order.id().toString()).getFirst().occurredAt()))
        .isEqualTo(invoice.dated());
  }
}
