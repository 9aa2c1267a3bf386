package dev.halfmillion.platform.api;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes that are sent again under the same {@code Idempotency-Key}: the second does nothing and
 * answers what the first answered, also where both come at once.
 */
@Component
public class Repeats {

  /** The header that carries the key. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private final RepeatRows rows;
  private final JsonMapper json;
  private final Transactions transactions;
  private final Clock clock;

  Repeats(RepeatRows rows, JsonMapper json, Transactions transactions, Clock clock) {
    this.rows = rows;
    this.json = json;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Does a piece of work once for a person and a key, in one transaction with the note of it. What
   * the work throws leaves no note, so that it can be tried again.
   *
   * @param key the header's value; without one the work is simply done
   * @param what names the kind of work and the thing it is done to, such as {@code reply:thr_…}
   * @param asked what was sent; under the same key it must be the same
   * @param answer the type of the answer, which has to come back from JSON as it went
   * @throws Refusal with 422 for a key that is none, or one used for something else before
   */
  public <T> T once(
      UserId who,
      @Nullable String key,
      String what,
      @Nullable Object asked,
      Class<T> answer,
      Supplier<T> work) {
    if (key == null) {
      return transactions.call(work);
    }
    if (!KEY.matcher(key).matches()) {
      throw new Refusal(
          "idempotency-key.invalid",
          "An Idempotency-Key is 1 to 100 visible ASCII characters, such as a UUID.");
    }
    byte[] hash = hash(what, asked);
    return transactions.call(
        () -> {
          if (rows.take(who, key, hash, clock.instant())) {
            T fresh = work.get();
            rows.answer(who, key, json.writeValueAsString(fresh));
            return fresh;
          }
          return json.readValue(again(who, key, hash), answer);
        });
  }

  private String again(UserId who, String key, byte[] hash) {
    RepeatRows.Row row = rows.of(who, key);
    if (!Arrays.equals(row.askedHash(), hash)) {
      throw new Refusal(
          "idempotency-key.reused",
          "This Idempotency-Key was used for another request before. Use a new one for each"
              + " request.");
    }
    return Objects.requireNonNull(row.answer());
  }

  private byte[] hash(String what, @Nullable Object asked) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((what + '\0').getBytes(StandardCharsets.UTF_8));
      return digest.digest(json.writeValueAsBytes(asked));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
