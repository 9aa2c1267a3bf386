package dev.halfmillion.media.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether rights that addresses name still stand, as known less than a second ago: a player asks
 * for one part of a recording after the other, and each part costs no statement about the right.
 */
@Component
class MediaGates {

  private static final Duration AGE = Duration.ofMillis(900);
  private static final int MOST = 20_000;

  private final Map<String, MediaGate> gates;
  private final Cache<MediaPass, Boolean> known;

  MediaGates(List<MediaGate> gates, Clock clock) {
    this.gates = gates.stream().collect(Collectors.toMap(MediaGate::kind, Function.identity()));
    this.known =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(AGE)
            .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
            .build();
  }

  /** Whether the right stands; one of a kind that nobody knows does not. */
  boolean open(MediaPass pass) {
    Boolean before = known.getIfPresent(pass);
    if (before != null) {
      return before;
    }
    MediaGate gate = gates.get(pass.kind());
    boolean open = gate != null && gate.open(pass);
    known.put(pass, open);
    return open;
  }
}
