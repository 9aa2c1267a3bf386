package dev.halfmillion.platform.ui;

import java.util.Locale;

/** Sizes of files as text for people. */
public final class SizeText {

  private SizeText() {}

  /** As in 640 bytes, 12 kB, 3.4 MB or 2.1 GB. */
  public static String of(long bytes) {
    if (bytes < 1_000) {
      return bytes + " bytes";
    }
    if (bytes < 1_000_000) {
      return Math.round(bytes / 1_000.0) + " kB";
    }
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1_000_000_000.0);
  }
}
