package dev.halfmillion.ledger;

import dev.halfmillion.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal as it stands in the books.
 *
 * @param id its name
 * @param number its place in the chain of sealed journals; null until it is sealed
 * @param cause why it was posted
 * @param about what it belongs to, such as {@code ord_…}; empty for nothing
 * @param description a sentence for people
 * @param occurredAt the business time it counts for
 * @param lines in the order they were posted
 */
public record PostedJournal(
    JournalId id,
    @Nullable Long number,
    String cause,
    String about,
    String description,
    Instant occurredAt,
    boolean test,
    List<Line> lines) {

  public PostedJournal {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param account where
   * @param amount positive for a debit, negative for a credit
   */
  public record Line(AccountRef account, Money amount) {

    static Line of(ResultSet row) throws SQLException {
      return new Line(
          new AccountRef(
              AccountKind.valueOf(row.getString("kind")),
              row.getString("code"),
              row.getString("party")),
          Money.of(row.getLong("amount_minor"), row.getString("currency")));
    }
  }
}
