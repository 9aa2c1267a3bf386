package dev.halfmillion.platform.watching;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Takes out of each logged text what could be somebody's: addresses of mail and UPI, tax numbers,
 * and numbers as long as those of phones and bank accounts. What we log has none; an exception of a
 * library may quote what somebody typed.
 */
public class LogScrubber implements StructuredLoggingJsonMembersCustomizer<Object> {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9._%+'-]+(?:@|%40)(?:[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+|[A-Za-z]{3,}\\b)");
  private static final Pattern PAN = Pattern.compile("\\b[A-Z]{5}[0-9]{4}[A-Z]\\b");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.-])\\+?\\d(?: ?\\d){8,18}(?![\\w.-])");

  private static final int DIGITS_OF_A_PAN = 4;
  private static final int DIGITS_OF_A_NUMBER = 9;

  @Override
  public void customize(Members<Object> members) {
    members.applyingValueProcessor(
        ValueProcessor.of(String.class, text -> scrubbed(text == null ? "" : text))
            .whenHasPath(path -> !path.toUnescapedString().equals("@timestamp")));
  }

  /** A text without what could be somebody's. */
  static String scrubbed(String text) {
    String without = text;
    if (text.indexOf('@') >= 0 || text.contains("%40")) {
      without = EMAIL.matcher(without).replaceAll("[e-mail]");
    }
    // A stack trace is long, and nearly none has so many digits in a row.
    int digits = longestNumber(without);
    if (digits >= DIGITS_OF_A_PAN) {
      without = PAN.matcher(without).replaceAll("[number]");
    }
    return digits >= DIGITS_OF_A_NUMBER ? NUMBER.matcher(without).replaceAll("[number]") : without;
  }

  /** How many digits stand in a row at most, single spaces between them left out. */
  private static int longestNumber(String text) {
    int longest = 0;
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        row++;
        longest = Math.max(longest, row);
      } else if (c != ' ' || i == 0 || text.charAt(i - 1) == ' ') {
        row = 0;
      }
    }
    return longest;
  }
}
