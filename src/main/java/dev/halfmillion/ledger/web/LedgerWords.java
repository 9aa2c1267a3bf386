package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.AccountKind;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Zones;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the pages of the books write accounts, amounts and moments. */
final class LedgerWords {

  /** Stands in an address for an account without a party. */
  static final String NO_PARTY = "-";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(Zones.INDIA);

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private LedgerWords() {}

  static String kind(AccountKind kind) {
    return switch (kind) {
      case ASSET -> "Asset";
      case LIABILITY -> "Liability";
      case INCOME -> "Income";
      case EXPENSE -> "Expense";
    };
  }

  static String accountHref(String code) {
    return "/admin/ledger/accounts/" + encode(code);
  }

  static String accountHref(String code, String party) {
    return accountHref(code) + "/" + (party.isEmpty() ? NO_PARTY : encode(party));
  }

  /** The same for the account that tests are booked in, where it is not the one that counts. */
  static String accountHref(String code, String party, boolean tests) {
    return accountHref(code, party) + (tests ? "?tests=yes" : "");
  }

  /** An amount where it is positive, else nothing: one side of a two-column table. */
  static String side(Money amount) {
    return amount.isPositive() ? MoneyFormat.full(amount) : "";
  }

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
