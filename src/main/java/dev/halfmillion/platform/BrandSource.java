package dev.halfmillion.platform;

/** Knows what the academy looks like; the settings of the academy implement it. */
public interface BrandSource {

  /**
   * What it looks like now. Asked at each page, so it answers from memory, and with the same object
   * as long as nothing was changed.
   */
  Brand brand();
}
