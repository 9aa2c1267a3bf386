package dev.halfmillion.ledger.web;

import java.util.Optional;
import java.util.UUID;

/** How an address names the entry where the next page begins. */
final class PlaceToken {

  private PlaceToken() {}

  static String of(AccountReader.Place place) {
    return place.journal() + "~" + place.line();
  }

  /** The place, or empty for anything that is none: then the first page is shown. */
  static Optional<AccountReader.Place> parse(String token) {
    String[] parts = token.split("~", -1);
    if (parts.length != 2 || token.length() > 60) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AccountReader.Place(UUID.fromString(parts[0]), Integer.parseInt(parts[1])));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
