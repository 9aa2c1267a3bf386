package dev.halfmillion.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.money.Money;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class LedgerModuleTests {

  private static final Instant NOON = Instant.parse("2026-11-23T06:30:00Z");

  @Autowired Ledger ledger;
  @Autowired Books books;

  private final String party = "test:" + UUID.randomUUID().toString().substring(0, 8);
  private final AccountRef clearing = AccountRef.asset("gateway-clearing").of(party);
  private final AccountRef revenue = AccountRef.income("revenue").of(party);
  private final AccountRef tax = AccountRef.liability("tax-payable").of(party);

  @Test
  void balancesArePositiveOnTheSideTheAccountGrows() {
    ledger.post(sale("sale:" + party));

    assertThat(ledger.balance(clearing, Money.INR)).isEqualTo(Money.paise(199_900));
    assertThat(ledger.balance(revenue, Money.INR)).isEqualTo(Money.paise(169_406));
    assertThat(ledger.balance(tax, Money.INR)).isEqualTo(Money.paise(30_494));
    assertThat(ledger.balances(AccountRef.income("revenue"), Money.INR))
        .containsEntry(party, Money.paise(169_406));
  }

  @Test
  void theSameCauseIsPostedOnceHoweverOftenAndFromHoweverManyThreads() throws Exception {
    String cause = "sale:" + party;
    List<Future<JournalId>> posts = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        posts.add(threads.submit(() -> ledger.post(sale(cause))));
      }
    }

    assertThat(posts.stream().map(Future::resultNow).distinct()).hasSize(1);
    assertThat(ledger.balance(clearing, Money.INR)).isEqualTo(Money.paise(199_900));
  }

  @Test
  void theSameCauseWithOtherFiguresIsAnError() {
    ledger.post(sale("sale:" + party));
    Journal other =
        Journal.because("sale:" + party, NOON)
            .debit(clearing, Money.paise(1))
            .credit(revenue, Money.paise(1));

    assertThatExceptionOfType(LedgerConflict.class).isThrownBy(() -> ledger.post(other));
    assertThat(ledger.balance(clearing, Money.INR)).isEqualTo(Money.paise(199_900));
  }

  @Test
  void whatDoesNotBalanceIsRefused() {
    Journal lopsided =
        Journal.because("bad:" + party, NOON)
            .debit(clearing, Money.paise(100))
            .credit(revenue, Money.paise(99));
    Journal mixed =
        Journal.because("mixed:" + party, NOON)
            .debit(clearing, Money.of(100, "USD"))
            .credit(revenue, Money.paise(100));

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> ledger.post(lopsided));
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ledger.post(mixed));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> ledger.post(Journal.because("empty:" + party, NOON)));
  }

  @Test
  void aSubjectsJournalsAreReadBackAsPosted() {
    ledger.post(sale("sale:" + party));

    PostedJournal posted = books.about("ord_" + party).getFirst();
    assertThat(posted.cause()).isEqualTo("sale:" + party);
    assertThat(posted.occurredAt()).isEqualTo(NOON);
    assertThat(posted.lines())
        .extracting(PostedJournal.Line::amount)
        .containsExactly(Money.paise(199_900), Money.paise(-169_406), Money.paise(-30_494));
  }

  private Journal sale(String cause) {
    return Journal.because(cause, NOON)
        .about("ord_" + party)
        .saying("Sale of a course")
        .debit(clearing, Money.paise(199_900))
        .credit(revenue, Money.paise(169_406))
        .credit(tax, Money.paise(30_494));
  }
}
