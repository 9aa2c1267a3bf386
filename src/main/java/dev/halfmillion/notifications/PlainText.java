package dev.halfmillion.notifications;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * The plain text part of a mail, derived from its HTML: paragraphs stay apart, a link is followed
 * by its address, what is hidden is left out.
 */
final class PlainText {

  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?is)<!--.*?-->|<(head|style|script)\\b.*?</\\1>"
              + "|<(\\w+)[^>]*display:\\s*none[^>]*>.*?</\\2>");
  private static final Pattern LINK =
      Pattern.compile("(?is)<a\\b[^>]*\\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>");
  private static final Pattern BREAK =
      Pattern.compile("(?i)<br\\b[^>]*>|</?(p|div|h[1-6]|table|ul|ol|hr|blockquote)\\b[^>]*>");
  private static final Pattern ROW = Pattern.compile("(?i)</(tr|li)>");
  private static final Pattern CELL = Pattern.compile("(?i)</t[dh]>");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

  private PlainText() {}

  static String of(String html) {
    String text = UNSEEN.matcher(html).replaceAll("");
    text = text.replaceAll("\\s+", " ");
    text = LINK.matcher(text).replaceAll(PlainText::link);
    text = BREAK.matcher(text).replaceAll("\n\n");
    text = ROW.matcher(text).replaceAll("\n");
    text = CELL.matcher(text).replaceAll("  ");
    text = HtmlUtils.htmlUnescape(TAG.matcher(text).replaceAll(""));
    return text.replaceAll("[ \\t\\u00a0]*\\n[ \\t\\u00a0]*", "\n")
            .replaceAll("\\n{3,}", "\n\n")
            .replaceAll(" {3,}", "  ")
            .strip()
        + "\n";
  }

  private static String link(java.util.regex.MatchResult found) {
    String label = TAG.matcher(found.group(2)).replaceAll("").strip();
    String address = found.group(1);
    String both =
        label.isEmpty() || label.equals(address) || address.equals("mailto:" + label)
            ? (label.isEmpty() ? address : label)
            : label + ": " + address;
    return Matcher.quoteReplacement(both);
  }
}
