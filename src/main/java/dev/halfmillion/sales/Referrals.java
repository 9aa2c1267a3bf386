package dev.halfmillion.sales;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.platform.UserId;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attribution tokens that orders carry unread; the affiliate program answers. What it
 * says at checkout is for the buyer's eyes only: who gets the commission is decided when the order
 * is paid.
 */
public interface Referrals {

  /** Who recommended the academy, by the token of a click or a code; empty for any other text. */
  Optional<Referrer> ofToken(String token);

  /**
   * The token for a code that a buyer typed, or empty where the code is not in use.
   *
   * @param carried the token of the link or cookie the buyer came with, or null; it is kept inside
   *     the code's token, so that whose link lost against the code is known
   */
  Optional<String> tokenForCode(String code, @Nullable String carried);

  /** The token for a code of a buyer of whom nothing else is known. */
  default Optional<String> tokenForCode(String code) {
    return tokenForCode(code, null);
  }

  /** The link by which this person recommends a product, if they have joined the program. */
  Optional<URI> linkOf(UserId person, Product product);

  /**
   * Somebody who recommended the academy.
   *
   * @param displayName as buyers may read it
   */
  record Referrer(String displayName) {}
}
