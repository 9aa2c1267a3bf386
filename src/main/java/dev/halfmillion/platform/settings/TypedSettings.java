package dev.halfmillion.platform.settings;

import java.util.EnumMap;
import java.util.Map;

/** Reads settings from a form: blanks around are cut off, and lines kept only in an address. */
public final class TypedSettings {

  private static final int LONGEST = 1_000;

  private TypedSettings() {}

  /**
   * What was typed of some settings; one whose field was not sent is left out, so that it stays as
   * it is.
   *
   * @param form by the names of the fields
   */
  public static Map<Setting, String> of(Map<String, String> form, Setting... settings) {
    Map<Setting, String> typed = new EnumMap<>(Setting.class);
    for (Setting setting : settings) {
      String text = form.get(setting.field());
      if (text != null) {
        typed.put(setting, clean(setting, text));
      }
    }
    return typed;
  }

  private static String clean(Setting setting, String text) {
    if (setting.secret()) {
      return text;
    }
    String tidy =
        setting == Setting.ADDRESS
            ? text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip()
            : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return tidy.length() <= LONGEST ? tidy : tidy.substring(0, LONGEST);
  }
}
