package dev.halfmillion.bench;

import java.util.Arrays;

/** Something wrong that the checks after a run must find. */
public enum Fault {
  /** One click that was answered is gone. */
  CLICK("DELETE FROM affiliates_click ORDER BY id DESC LIMIT 1"),
  /** One entry of the books has another amount. */
  ENTRY("UPDATE ledger_entry SET amount_minor = amount_minor + 1 ORDER BY journal_id DESC LIMIT 1");

  private final String statement;

  Fault(String statement) {
    this.statement = statement;
  }

  /** What plants it. */
  public String statement() {
    return statement;
  }

  static Fault named(String name) {
    return Arrays.stream(values())
        .filter(fault -> fault.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new StopBench("--plant takes click or entry, not " + name));
  }
}
