package dev.halfmillion.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The months here lie before those of all other tests, which share the books. */
@HalfmillionTest
class MonthLockTests {

  private static final YearMonth MAY = YearMonth.of(1991, 5);

  @Autowired Ledger ledger;
  @Autowired Books books;
  @Autowired TrialBalances balances;
  @Autowired MonthLock months;
  @Autowired BusinessClock clock;

  private final String word = "lock" + UUID.randomUUID().toString().substring(0, 8);
  private final AccountRef cash = AccountRef.asset(word);
  private final AccountRef owed = AccountRef.liability(word + "-owed");

  @BeforeEach
  @AfterEach
  void openAgain() {
    while (months.latest().filter(month -> !month.isBefore(MAY)).isPresent()) {
      months.reopen(months.latest().get());
    }
  }

  @Test
  void aClosedMonthsFiguresStayAndLateNewsCountsFromTheFirstOpenDay() {
    post("in time", "1991-05-31T18:29:59Z", 100);
    months.close(MAY);
    post("late", "1991-05-31T18:29:59Z", 250);

    assertThat(on(LocalDate.of(1991, 5, 31))).contains(Money.paise(100));
    assertThat(on(LocalDate.of(1991, 6, 1))).contains(Money.paise(350));
    assertThat(books.about(word).getLast().description())
        .isEqualTo("Sale late (of 1991-05-31, a closed month)");
  }

  @Test
  void whatHappensAfterTheClosedMonthIsLeftAlone() {
    months.close(MAY);
    post("june", "1991-05-31T18:30:00Z", 100);

    assertThat(books.about(word).getFirst().description()).isEqualTo("Sale june");
    assertThat(on(LocalDate.of(1991, 6, 1))).contains(Money.paise(100));
  }

  @Test
  void postingTheSameCauseBeforeAndAfterTheCloseIsStillOnce() {
    JournalId first = post("once", "1991-05-10T06:30:00Z", 100);
    months.close(MAY);

    assertThat(post("once", "1991-05-10T06:30:00Z", 100)).isEqualTo(first);
    assertThat(on(LocalDate.of(1991, 6, 30))).contains(Money.paise(100));
  }

  @Test
  void theRunningMonthAndAClosedOneCannotBeClosed() {
    YearMonth running = YearMonth.from(Zones.dateInIndia(clock.instant()));
    months.close(MAY);

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> months.close(running));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> months.close(MAY));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> months.close(MAY.minusMonths(3)));
    assertThat(months.latest()).contains(MAY);
  }

  @Test
  void onlyTheLatestClosedMonthOpensAgain() {
    months.close(MAY);

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> months.reopen(MAY.minusMonths(1)));
    months.reopen(MAY);
    assertThat(months.latest()).contains(MAY.minusMonths(1));
  }

  private Optional<Money> on(LocalDate day) {
    return balances
        .upTo(day)
        .flatMap(book -> book.accounts().stream())
        .filter(account -> account.code().equals(word))
        .map(TrialBalance.Account::debit)
        .findFirst();
  }

  private JournalId post(String name, String at, long paise) {
    Money amount = Money.paise(paise);
    return ledger.post(
        Journal.because(word + ":" + name, Instant.parse(at))
            .about(word)
            .saying("Sale " + name)
            .debit(cash, amount)
            .credit(owed, amount));
  }
}
