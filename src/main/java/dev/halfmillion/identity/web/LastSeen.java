package dev.halfmillion.identity.web;

import dev.halfmillion.identity.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Where a page of people begins. */
final class LastSeen {

  private LastSeen() {}

  /** The address after which to begin; null, the beginning, for what is no address. */
  static @Nullable String email(String parameter) {
    return EmailAddress.parse(parameter).map(EmailAddress::value).orElse(null);
  }
}
