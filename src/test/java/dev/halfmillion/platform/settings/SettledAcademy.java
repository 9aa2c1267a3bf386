package dev.halfmillion.platform.settings;

import java.util.EnumMap;
import java.util.Map;

/** Settles things for a test, and forgets them after it. */
public final class SettledAcademy {

  private SettledAcademy() {}

  /** Takes every row away. */
  public static void forget(KnownSettings known) {
    Map<Setting, String> nothing = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      nothing.put(setting, "");
    }
    known.store(nothing);
  }
}
