package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.AccountKind;
import dev.halfmillion.ledger.JournalId;
import dev.halfmillion.ledger.web.JournalReader.Dated;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.Zones;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a journal as hledger 1.25 and later read it, strict enough for {@code hledger check
 * --strict}: every account and currency declared, dates in order. The format is at
 * https://hledger.org/1.25/hledger.html#journal-format.
 */
final class HledgerText {

  private final PrintWriter out;
  private final Set<Currency> declared = new HashSet<>();
  private @Nullable UUID open;

  HledgerText(PrintWriter out) {
    this.out = out;
  }

  void begin(String academy, Period period) {
    out.print("; The journal of " + plain(academy));
    out.print(", " + period.from() + " to " + period.to() + ", by the date in India\n");
  }

  void declare(JournalReader.Account account) {
    Currency currency = Currency.getInstance(account.currency());
    if (declared.add(currency)) {
      int digits = currency.getDefaultFractionDigits();
      out.print("commodity " + account.currency() + " 1000." + "0".repeat(digits) + "\n");
    }
    out.print("account " + name(account.kind(), account.code(), account.party()));
    out.print("  ; type:" + type(account.kind()) + "\n");
  }

  /** The entries of a journal must follow one another. */
  void entry(Dated row) {
    if (!row.journal().equals(open)) {
      open = row.journal();
      out.print("\n" + Zones.dateInIndia(row.at()) + " " + plain(row.description()) + "\n");
      out.print("    ; journal:" + new JournalId(row.journal()) + "\n");
      out.print("    ; cause:" + plain(row.cause()) + "\n");
      if (!row.about().isEmpty()) {
        out.print("    ; about:" + plain(row.about()) + "\n");
      }
    }
    out.print("    " + name(row.entry().kind(), row.entry().code(), row.entry().party()));
    out.print("  " + amount(row.entry().amount()) + "\n");
  }

  private static String name(AccountKind kind, String code, String party) {
    String root =
        switch (kind) {
          case ASSET -> "assets";
          case LIABILITY -> "liabilities";
          case INCOME -> "income";
          case EXPENSE -> "expenses";
        };
    return root
        + ":"
        + code
        + (party.isEmpty() ? "" : ":" + party.replaceAll("[\\s:;()\\[\\]]", "-"));
  }

  private static String type(AccountKind kind) {
    return switch (kind) {
      case ASSET -> "Asset";
      case LIABILITY -> "Liability";
      case INCOME -> "Revenue";
      case EXPENSE -> "Expense";
    };
  }

  private static String amount(Money amount) {
    int digits = amount.currency().getDefaultFractionDigits();
    String number = BigDecimal.valueOf(amount.minor(), digits).toPlainString();
    return amount.currencyCode() + " " + number + (digits == 0 ? "." : "");
  }

  /** A text on one line that begins no comment, code or status mark. */
  private static String plain(String text) {
    String line = text.replaceAll("[\\p{Cntrl};]+", ",").strip();
    return line.replaceFirst("^[!*(=\\s]+", "");
  }
}
