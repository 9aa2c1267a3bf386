package dev.halfmillion.ledger;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Closes months. What happened in a closed month and is posted after it was closed counts from the
 * first open day on, so that figures which were handed in stay as they are.
 *
 * <p>Only months that are over can be closed, so posting for the present month asks for no lock.
 */
@Service
public class MonthLock {

  /** Longer than any transaction that began in the month can last. */
  private static final int SETTLING_DAYS = 2;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final BusinessClock clock;

  MonthLock(JdbcClient jdbc, Transactions transactions, BusinessClock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The latest closed month; all before it are closed too. */
  public Optional<YearMonth> latest() {
    return month(read(""));
  }

  /** The month that can be closed next, if there is one. */
  public Optional<YearMonth> closable() {
    YearMonth ended = YearMonth.from(today().minusDays(SETTLING_DAYS)).minusMonths(1);
    YearMonth next = latest().map(month -> month.plusMonths(1)).orElse(ended);
    return next.isAfter(ended) ? Optional.empty() : Optional.of(next);
  }

  /**
   * Closes a month and all before it.
   *
   * @throws Refusal when the month is not over ({@code ledger.month-running}) or closed already
   *     ({@code ledger.month-closed})
   */
  public void close(YearMonth month) {
    if (!month.atEndOfMonth().plusDays(SETTLING_DAYS).isBefore(today())) {
      throw new Refusal(
          "ledger.month-running",
          "%s can be closed once it has been over for %d days."
              .formatted(MONTH.format(month), SETTLING_DAYS));
    }
    transactions.run(
        () -> {
          Optional<YearMonth> latest = month(read(" FOR UPDATE"));
          if (latest.isPresent() && !month.isAfter(latest.get())) {
            throw Refusal.conflict(
                "ledger.month-closed", MONTH.format(month) + " is closed already.");
          }
          write(month.atEndOfMonth());
        });
  }

  /**
   * Opens the latest closed month again.
   *
   * @throws Refusal when it is another month, or none ({@code ledger.month-open})
   */
  public void reopen(YearMonth month) {
    transactions.run(
        () -> {
          if (!month(read(" FOR UPDATE")).equals(Optional.of(month))) {
            throw Refusal.conflict(
                "ledger.month-open", "Only the latest closed month can be opened again.");
          }
          write(month.minusMonths(1).atEndOfMonth());
        });
  }

  /**
   * When something that happened at a moment counts: then, or at the beginning of the first open
   * day where its month is closed. Ask in the transaction that posts it.
   */
  public Instant counts(Instant occurred) {
    LocalDate day = Zones.dateInIndia(occurred);
    if (!YearMonth.from(day).isBefore(YearMonth.from(today()))) {
      return occurred;
    }
    LocalDate through = read(" LOCK IN SHARE MODE");
    if (through == null || day.isAfter(through)) {
      return occurred;
    }
    return through.plusDays(1).atStartOfDay(Zones.INDIA).toInstant();
  }

  private LocalDate today() {
    return Zones.dateInIndia(clock.instant());
  }

  private @Nullable LocalDate read(String locking) {
    return jdbc.sql("SELECT locked_through FROM ledger_lock WHERE id = 1" + locking)
        .query((row, n) -> Optional.ofNullable(row.getObject("locked_through", LocalDate.class)))
        .single()
        .orElse(null);
  }

  private void write(LocalDate through) {
    jdbc.sql("UPDATE ledger_lock SET locked_through = :through WHERE id = 1")
        .param("through", through)
        .update();
  }

  private static Optional<YearMonth> month(@Nullable LocalDate through) {
    return Optional.ofNullable(through).map(YearMonth::from);
  }
}
