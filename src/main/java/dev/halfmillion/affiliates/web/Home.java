package dev.halfmillion.affiliates.web;

import java.util.Map;

/**
 * What the dashboard of an affiliate is made of.
 *
 * @param clicks of the latest 30 days, by channel
 */
record Home(HomeOwn own, Map<String, Long> clicks) {

  Home {
    clicks = Map.copyOf(clicks);
  }
}
