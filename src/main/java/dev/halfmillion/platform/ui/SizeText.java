package dev.halfmillion.platform.ui;

import java.util.Locale;

/** Sizes of files as text for people. */
public final class SizeText {

  private SizeText() {}

  /** As in 640 bytes, 12 kB or 3.4 MB. */
  public static String of(long bytes) {
    if (bytes < 1_000) {
      return bytes + " bytes";
    }
    if (bytes < 1_000_000) {
      return Math.round(bytes / 1_000.0) + " kB";
    }
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }
}
