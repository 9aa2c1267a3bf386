package dev.halfmillion.platform.ui;

import org.jspecify.annotations.Nullable;

/**
 * A price as buyers read it.
 *
 * @param price what counts now, as text
 * @param was the list price that it undercuts, as text; null where it undercuts none
 * @param until when the lower price ends; null where it does not
 */
public record PriceTag(String price, @Nullable String was, @Nullable Until until) {

  /**
   * The moment at which a price ends.
   *
   * @param iso the moment, for machines
   * @param clock the same by the clock on the wall, which a demo runs ahead of
   * @param words the moment in India, for people
   */
  public record Until(String iso, String clock, String words) {}
}
