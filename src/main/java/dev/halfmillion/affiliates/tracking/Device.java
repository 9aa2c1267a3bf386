package dev.halfmillion.affiliates.tracking;

import java.util.Locale;

/** The kind of device, as far as its browser says. */
enum Device {
  PHONE,
  TABLET,
  DESKTOP,
  UNKNOWN;

  static Device of(String agent) {
    String text = agent.toLowerCase(Locale.ROOT);
    if (text.isBlank()) {
      return UNKNOWN;
    }
    if (text.contains("ipad") || (text.contains("android") && !text.contains("mobile"))) {
      return TABLET;
    }
    return text.contains("mobi") || text.contains("iphone") ? PHONE : DESKTOP;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
