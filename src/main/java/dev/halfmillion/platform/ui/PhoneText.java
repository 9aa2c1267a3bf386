package dev.halfmillion.platform.ui;

import java.util.regex.Pattern;

/** Phone numbers as people read them. */
public final class PhoneText {

  private static final Pattern INDIAN = Pattern.compile("\\+91([6-9][0-9]{4})([0-9]{5})");

  private PhoneText() {}

  /** As in +91 98220 41576; a number of another kind stays as it is. */
  public static String of(String kept) {
    var indian = INDIAN.matcher(kept);
    return indian.matches() ? "+91 " + indian.group(1) + " " + indian.group(2) : kept;
  }
}
