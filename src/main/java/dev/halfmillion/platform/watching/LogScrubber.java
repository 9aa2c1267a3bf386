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

  @Override
  public void customize(Members<Object> members) {
    members.applyingValueProcessor(
        ValueProcessor.of(String.class, text -> scrubbed(text == null ? "" : text))
            .whenHasPath(path -> !path.toUnescapedString().equals("@timestamp")));
  }

  /** A text without what could be somebody's. */
  static String scrubbed(String text) {
    String without = EMAIL.matcher(text).replaceAll("[e-mail]");
    without = PAN.matcher(without).replaceAll("[number]");
    return NUMBER.matcher(without).replaceAll("[number]");
  }
}
