package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.PayoutMethod.Rail;
import dev.halfmillion.platform.Spreadsheet;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * The files that a bank takes for many payments at once, by template: a list of columns each. UPI
 * payments go in a file of their own.
 */
enum BankFile {
  NEFT(
      Rail.BANK,
      List.of(
          new Column("Beneficiary name", item -> item.to().name()),
          new Column("Account number", item -> account(item).number()),
          new Column("IFSC", item -> account(item).ifsc()),
          new Column("Amount", item -> amount(item.line().net())),
          new Column("Narration", Item::narration),
          new Column("Our reference", item -> item.line().number()))),
  UPI(
      Rail.UPI,
      List.of(
          new Column("Beneficiary name", item -> item.to().name()),
          new Column("UPI id", item -> upi(item).value()),
          new Column("Amount", item -> amount(item.line().net())),
          new Column("Narration", Item::narration),
          new Column("Our reference", item -> item.line().number())));

  private final Rail rail;
  private final List<Column> columns;

  BankFile(Rail rail, List<Column> columns) {
    this.rail = rail;
    this.columns = columns;
  }

  static BankFile of(Rail rail) {
    return rail == Rail.UPI ? UPI : NEFT;
  }

  boolean carries(Line line) {
    return line.rail() == rail;
  }

  String write(List<Item> items) {
    StringWriter out = new StringWriter();
    try (Spreadsheet sheet = Spreadsheet.to(out, columns.stream().map(Column::heading).toList())) {
      items.forEach(item -> sheet.row(columns.stream().map(c -> c.cell().apply(item)).toList()));
    }
    return out.toString();
  }

  private static BankAccount account(Item item) {
    return (BankAccount) item.to().method();
  }

  private static UpiId upi(Item item) {
    return (UpiId) item.to().method();
  }

  private static String amount(Money money) {
    return BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits())
        .toPlainString();
  }

  /**
   * One payment of a file.
   *
   * @param line the payout
   * @param to the beneficiary frozen into it
   * @param narration what the receiver's bank shows
   */
  record Item(Line line, Beneficiary to, String narration) {}

  private record Column(String heading, Function<Item, String> cell) {}
}
