package dev.halfmillion.demo;

import dev.halfmillion.affiliates.RecordedClick;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * What the chapters of the demo's past tell one another. The same seed and the same first day tell
 * the same story.
 */
final class Chronicle {

  private static final long SEED = 500_000;

  /** How far back the click lies by which most buyers came. */
  private static final Duration MEMORY = Duration.ofDays(20);

  private final Random random = new Random(SEED);
  private final Calendar calendar;
  private final Map<DemoPerson, UserId> people = new EnumMap<>(DemoPerson.class);
  private final List<Product> products = new ArrayList<>();
  private final List<Sharer> sharers = new ArrayList<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private int oldest;

  Chronicle(Calendar calendar) {
    this.calendar = calendar;
  }

  Random random() {
    return random;
  }

  Calendar calendar() {
    return calendar;
  }

  void introduce(DemoPerson person, UserId id) {
    people.put(person, id);
  }

  UserId id(DemoPerson person) {
    return Objects.requireNonNull(people.get(person), person.key());
  }

  /** The products for sale, the best seller first. */
  List<Product> products() {
    return products;
  }

  /** Who shares links, in the order they joined. */
  List<Sharer> sharers() {
    return sharers;
  }

  /** Notes a counted click; they must come in the order of time. */
  void arrived(RecordedClick click, Instant at) {
    arrivals.add(new Arrival(click.token(), at));
  }

  /** A visitor who came by a link lately before a moment, or nobody. */
  Optional<Arrival> somebodyBefore(Instant moment) {
    while (oldest < arrivals.size() && arrivals.get(oldest).at().isBefore(moment.minus(MEMORY))) {
      oldest++;
    }
    int newest = arrivals.size();
    while (newest > oldest && !arrivals.get(newest - 1).at().isBefore(moment)) {
      newest--;
    }
    if (newest == oldest) {
      return Optional.empty();
    }
    int back = (int) (Math.pow(random.nextDouble(), 2) * (newest - oldest));
    return Optional.of(arrivals.get(newest - 1 - back));
  }

  /**
   * An affiliate in the story.
   *
   * @param user who
   * @param code the word of the link
   * @param weight how many people listen
   */
  record Sharer(UserId user, String code, double weight) {}

  /**
   * A visitor who came by a link.
   *
   * @param token what the visitor's browser carries
   * @param at when
   */
  record Arrival(String token, Instant at) {}
}
