package dev.halfmillion.platform.ui;

import dev.halfmillion.platform.Brand;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The academy's mark as a picture of its own: for the tab of a browser and the learning app. */
final class MarkIcon {

  private static final String LETTER =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 30\">"
          + "<rect width=\"30\" height=\"30\" rx=\"7\" fill=\"%s\"/>"
          + "<path fill=\"#fff\" transform=\"%s\" d=\"%s\"/></svg>";
  private static final String PICTURE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 30\">"
          + "<rect width=\"30\" height=\"30\" rx=\"7\" fill=\"#fff\"/>"
          + "<image width=\"30\" height=\"30\" href=\"data:%s;base64,%s\"/></svg>";

  private MarkIcon() {}

  /** A wide logo would be a stroke here, so only a square one takes the letter's place. */
  static String svg(String name, String colour, Brand.@Nullable Logo logo) {
    if (logo != null && !logo.wide()) {
      String bytes = Base64.getEncoder().encodeToString(logo.bytes());
      return String.format(Locale.ROOT, PICTURE, logo.type(), bytes);
    }
    Mark mark = Mark.of(name);
    return String.format(Locale.ROOT, LETTER, colour, mark.place(), mark.path());
  }
}
