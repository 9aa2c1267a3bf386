package dev.halfmillion.payments.gateways;

import dev.halfmillion.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads single values out of a gateway's JSON. What is missing or strange is an {@link
 * IllegalArgumentException} that says which field.
 */
public final class GatewayJson {

  private static final int LONGEST = 100;
  private static final int LONGEST_WORDS = 300;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private GatewayJson() {}

  /** A short text. */
  public static String text(JsonNode from, String field) {
    String value = textOrNull(from.path(field));
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      throw unusable(field);
    }
    return value;
  }

  /** A text, or null where there is none. */
  public static @Nullable String textOrNull(JsonNode value) {
    return value.isString() ? value.asString() : null;
  }

  /** Words for people, shortened to what a row holds, or null where there are none. */
  public static @Nullable String words(JsonNode value) {
    String text = textOrNull(value);
    if (text == null || text.isBlank()) {
      return null;
    }
    return text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS - 1) + "…";
  }

  /** One of the gateway's names, fit to be part of an address. */
  public static String name(JsonNode from, String field) {
    String name = text(from, field);
    if (!NAME.matcher(name).matches()) {
      throw unusable(field);
    }
    return name;
  }

  /** One of the gateway's names, or null where it gives none. */
  public static @Nullable String nameOrNull(JsonNode from, String field) {
    return from.path(field).isString() ? name(from, field) : null;
  }

  /** A whole number of minor units, in the currency that stands beside it. */
  public static Money money(JsonNode from, String field) {
    return money(from, field, text(from, "currency"));
  }

  /** A whole number of minor units of a currency, in whatever case it is written. */
  public static Money money(JsonNode from, String field, String currency) {
    JsonNode amount = from.path(field);
    if (!amount.isIntegralNumber() || !amount.canConvertToLong()) {
      throw unusable(field);
    }
    try {
      return Money.of(amount.asLong(), currency.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("an unknown currency", unknown);
    }
  }

  /** A moment in seconds since 1970. */
  public static Instant moment(JsonNode from, String field) {
    JsonNode seconds = from.path(field);
    if (!seconds.isIntegralNumber() || !seconds.canConvertToLong() || seconds.asLong() <= 0) {
      throw unusable(field);
    }
    try {
      return Instant.ofEpochSecond(seconds.asLong());
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("no usable " + field, wrong);
    }
  }

  /** What a field that cannot be used is refused with. */
  public static IllegalArgumentException unusable(String field) {
    return new IllegalArgumentException("no usable " + field);
  }
}
