package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.CommissionId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Where a page of sales begins: after this one. */
record SalePlace(Instant at, CommissionId id) {

  static final String CONDITION = " AND (c.earned_at < :at OR (c.earned_at = :at AND c.id < :id))";

  /** The place named in an address; empty for anything that is none. */
  static Optional<SalePlace> parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 0 || !text.substring(0, dash).matches("\\d{1,17}")) {
      return Optional.empty();
    }
    try {
      long micros = Long.parseLong(text.substring(0, dash));
      Instant at =
          Instant.ofEpochSecond(micros / 1_000_000, Math.floorMod(micros, 1_000_000L) * 1_000);
      return CommissionId.parse(text.substring(dash + 1)).map(id -> new SalePlace(at, id));
    } catch (DateTimeException outside) {
      return Optional.empty();
    }
  }

  /** As it stands in an address. */
  String token() {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000 + "-" + id;
  }
}
