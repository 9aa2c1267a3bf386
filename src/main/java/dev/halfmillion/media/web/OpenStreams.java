package dev.halfmillion.media.web;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.web.ClientAddress;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many files are being sent at the pace of somebody's line. They hold no place at work, but a
 * connection to the storage and a buffer each: so many in all, and so many for one person. Links
 * that name nobody take half of all at most, so that who is signed in always finds some.
 */
@Component
class OpenStreams {

  /** A page of many pictures asks for all of them at once; an address may be that of a school. */
  static final int FOR_A_PERSON = 32;

  static final int FOR_AN_ADDRESS = 96;

  private static final Duration SOON = Duration.ofSeconds(30);

  private final Semaphore all;
  private final Semaphore strangers;
  private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

  OpenStreams(@Value("${halfmillion.media.streams:256}") int most) {
    this.all = new Semaphore(most);
    this.strangers = new Semaphore(Math.max(1, most / 2));
  }

  /** One that is open, until it is closed. */
  interface Stream extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * Opens one more for somebody.
   *
   * @throws Refusal {@code media.streams} with 429 where they have too many, {@code media.busy}
   *     with 503 where all others together have too many
   */
  Stream to(UserId person) {
    return open(person.toString(), FOR_A_PERSON);
  }

  /**
   * Opens one more for whoever asks from an address, or from the IPv6 network that it belongs to.
   *
   * @throws Refusal as {@link #to}, and {@code media.busy} where all strangers have too many
   */
  Stream to(String address) {
    if (!strangers.tryAcquire()) {
      throw busy();
    }
    try {
      Stream one = open(ClientAddress.key(address), FOR_AN_ADDRESS);
      return () -> {
        one.close();
        strangers.release();
      };
    } catch (Refusal refused) {
      strangers.release();
      throw refused;
    }
  }

  private Stream open(String who, int most) {
    if (!all.tryAcquire()) {
      throw busy();
    }
    if (open.merge(who, 1, Integer::sum) > most) {
      close(who);
      throw Refusal.tooMany(
          "media.streams",
          "You have too many files open at once. Close some of them and try again.",
          SOON);
    }
    return () -> close(who);
  }

  private static Refusal busy() {
    return Refusal.busy(
        "media.busy", "Very many files are being sent right now. Try again soon.", SOON);
  }

  private void close(String who) {
    open.computeIfPresent(who, (same, count) -> count == 1 ? null : count - 1);
    all.release();
  }

  /** How many are open. */
  int count() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }
}
