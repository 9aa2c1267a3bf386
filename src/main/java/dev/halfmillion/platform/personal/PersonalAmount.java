package dev.halfmillion.platform.personal;

import dev.halfmillion.money.Money;

/**
 * An amount as it stands in the copy of somebody's data.
 *
 * @param minor in the currency's smallest unit: paise for INR
 * @param currency by ISO 4217
 */
public record PersonalAmount(long minor, String currency) {

  public static PersonalAmount of(Money money) {
    return new PersonalAmount(money.minor(), money.currencyCode());
  }
}
