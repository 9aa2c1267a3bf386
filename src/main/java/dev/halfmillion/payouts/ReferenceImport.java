package dev.halfmillion.payouts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Reads the bank's answer file: any CSV with a column for our reference and one for the bank's.
 * Where it says how a payment ended and how much it was, that is compared. Each row is taken or
 * refused by itself, and the same file again changes nothing.
 */
@Service
public class ReferenceImport {

  private static final int MOST_ROWS = 5_000;
  private static final Pattern NUMBER = Pattern.compile("(PO-[0-9]{4}-[0-9]{4,9})-([0-9]{3,9})");
  private static final List<String> OURS = List.of("our reference", "payout", "customer reference");
  private static final List<String> THEIRS =
      List.of("utr", "bank reference", "reference", "rrn", "utr number");

  private static final List<String> STATUS =
      List.of("status", "transaction status", "payment status", "txn status");
  private static final List<String> AMOUNT =
      List.of("amount", "net amount", "transaction amount", "payment amount", "txn amount");
  private static final Set<String> DONE =
      Set.of("success", "successful", "paid", "processed", "completed", "settled", "credited");

  private final Lines lines;
  private final PayoutReferences references;

  ReferenceImport(Lines lines, PayoutReferences references) {
    this.lines = lines;
    this.references = references;
  }

  /**
   * Takes a file.
   *
   * @throws Refusal when it is no CSV or lacks the columns
   */
  public Report read(String csv, UserId by) {
    List<NamedCsvRecord> rows = parse(csv);
    int paid = 0;
    int known = 0;
    List<Problem> problems = new ArrayList<>();
    for (NamedCsvRecord row : rows) {
      try {
        if (take(row, by)) {
          paid++;
        } else {
          known++;
        }
      } catch (Refusal refused) {
        problems.add(new Problem(row.getStartingLineNumber(), refused.sentence()));
      }
    }
    return new Report(paid, known, problems);
  }

  private boolean take(NamedCsvRecord row, UserId by) {
    String number = value(row, OURS).strip().toUpperCase(Locale.ROOT);
    Matcher parts = NUMBER.matcher(number.startsWith("'") ? number.substring(1) : number);
    Optional<PayoutId> payout =
        parts.matches()
            ? lines.byNumber(parts.group(1), Integer.parseInt(parts.group(2)))
            : Optional.empty();
    PayoutId id =
        payout.orElseThrow(
            () -> new Refusal("payouts.unknown", "No payout is numbered " + shown(number) + "."));
    requireDone(row);
    requireAmount(row, lines.get(id).net());
    return references.enter(id, value(row, THEIRS), by);
  }

  /** Banks list what failed beside what was paid, with a reference too. */
  private static void requireDone(NamedCsvRecord row) {
    Optional<String> status = column(row, STATUS).flatMap(row::findField).map(String::strip);
    if (status.filter(word -> !DONE.contains(word.toLowerCase(Locale.ROOT))).isPresent()) {
      throw new Refusal(
          "payouts.not-done",
          "The bank says %s, so it is not marked as paid.".formatted(shown(status.get())));
    }
  }

  private static void requireAmount(NamedCsvRecord row, Money net) {
    Optional<String> amount = column(row, AMOUNT).flatMap(row::findField).map(String::strip);
    if (amount.filter(text -> !RupeeText.parse(text).equals(Optional.of(net))).isPresent()) {
      throw new Refusal(
          "payouts.amount",
          "The file says %s, the payout is %s. It is not marked as paid."
              .formatted(shown(amount.get()), MoneyFormat.full(net)));
    }
  }

  private static List<NamedCsvRecord> parse(String csv) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(csv)) {
      List<NamedCsvRecord> rows = reader.stream().limit(MOST_ROWS + 1L).toList();
      if (rows.size() > MOST_ROWS) {
        throw new Refusal("payouts.import", "A file has at most 5,000 rows. Split it.");
      }
      if (rows.isEmpty() || column(rows.getFirst(), OURS).isEmpty()) {
        throw columnsMissing();
      }
      if (column(rows.getFirst(), THEIRS).isEmpty()) {
        throw columnsMissing();
      }
      return rows;
    } catch (CsvParseException | java.io.IOException unreadable) {
      throw new Refusal("payouts.import", "This file cannot be read as CSV.");
    }
  }

  private static Refusal columnsMissing() {
    return new Refusal(
        "payouts.import", "The file needs a column \"Our reference\" and a column \"UTR\".");
  }

  private static String value(NamedCsvRecord row, List<String> names) {
    return column(row, names).flatMap(row::findField).orElse("");
  }

  private static Optional<String> column(NamedCsvRecord row, List<String> names) {
    return names.stream()
        .flatMap(name -> row.getHeader().stream().filter(h -> h.strip().equalsIgnoreCase(name)))
        .findFirst();
  }

  private static String shown(String text) {
    return text.isEmpty() ? "(empty)" : text.substring(0, Math.min(40, text.length()));
  }

  /**
   * What became of a file.
   *
   * @param paid payouts this file marked as paid
   * @param known rows that were known already
   * @param problems rows that were refused
   */
  public record Report(int paid, int known, List<Problem> problems) {

    public Report {
      problems = List.copyOf(problems);
    }
  }

  /**
   * A refused row.
   *
   * @param row its line in the file, the first being 1
   * @param sentence why
   */
  public record Problem(long row, String sentence) {}
}
