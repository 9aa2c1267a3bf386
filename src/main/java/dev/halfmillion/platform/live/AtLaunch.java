package dev.halfmillion.platform.live;

import java.time.Instant;

/**
 * What a module does at the moment at which the academy goes live, in the transaction of that:
 * everything it has up to then is a test.
 */
@FunctionalInterface
public interface AtLaunch {

  /**
   * Ends what must not go on.
   *
   * @param now by the business clock
   */
  void goesLive(Instant now);
}
