package dev.halfmillion.platform;

import java.time.Duration;
import java.util.Optional;

/** Knows when public pages change by themselves, so that no cache keeps one past that moment. */
public interface PageHorizon {

  /** How long until the next such moment; empty where none is known. */
  Optional<Duration> untilNextChange();
}
