package dev.halfmillion.platform.errors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures that were noted a moment ago. What breaks for one request mostly breaks for
 * thousands; to write down the same stack again for each would take the time of those that work.
 */
final class Repeats {

  private static final Duration MOMENT = Duration.ofSeconds(10);
  private static final int FRAMES = 4;
  private static final int MOST = 200;

  private final Cache<List<Object>, Boolean> noted =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MOMENT).build();

  /** Whether nothing of the kind was thrown at the same place within the last seconds. */
  boolean isNew(@Nullable Throwable thrown) {
    if (thrown == null) {
      return true;
    }
    Throwable first = thrown;
    for (int i = 0; i < 20 && first.getCause() != null; i++) {
      first = first.getCause();
    }
    List<Object> place =
        List.of(
            thrown.getClass(),
            first.getClass(),
            Arrays.stream(first.getStackTrace()).limit(FRAMES).toList());
    return noted.asMap().putIfAbsent(place, true) == null;
  }
}
