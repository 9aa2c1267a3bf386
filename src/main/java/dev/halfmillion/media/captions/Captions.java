package dev.halfmillion.media.captions;

import dev.halfmillion.platform.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The captions of a recording. What was sent is never handed out: times and words are read, tags,
 * styles and settings are left, and a file is written anew.
 */
public record Captions(List<Cue> cues) {

  private static final int LARGEST = 2_000_000;
  private static final int MOST = 20_000;
  private static final int LONGEST_TEXT = 1_000;
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(\\d{1,3}):)?([0-5]?\\d):([0-5]\\d)[.,](\\d{3})\\s+-->\\s+"
              + "(?:(\\d{1,3}):)?([0-5]?\\d):([0-5]\\d)[.,](\\d{3})(?:\\s.*)?");
  private static final Pattern TAG = Pattern.compile("<[^>]*>?");
  private static final Pattern SIGN = Pattern.compile("&(amp|lt|gt|nbsp|lrm|rlm);");

  public Captions {
    cues = List.copyOf(cues);
  }

  /**
   * Reads WebVTT or SubRip.
   *
   * @throws Refusal {@code captions.…} with the line at fault
   */
  public static Captions read(byte[] file) {
    if (file.length > LARGEST) {
      throw new Refusal("captions.size", "Captions have at most 2 MB. This is something else.");
    }
    List<String> lines = text(file).lines().toList();
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).contains("-->")) {
        continue;
      }
      Cue cue = cue(lines, i);
      if (!cue.text().isEmpty()) {
        cues.add(cue);
      }
    }
    if (cues.isEmpty()) {
      throw new Refusal(
          "captions.none",
          "There are no captions in the file. Send WebVTT (.vtt) or SubRip (.srt) with lines such"
              + " as 00:01.000 --> 00:04.000 and the words below.");
    }
    if (cues.size() > MOST) {
      throw new Refusal("captions.many", "Captions have at most 20,000 parts.");
    }
    return new Captions(cues);
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new Refusal(
          "captions.utf8",
          "The captions are no UTF-8 text. Save them as UTF-8 and send them again.");
    }
  }

  private static Cue cue(List<String> lines, int at) {
    Matcher time = TIME.matcher(lines.get(at).strip());
    if (!time.matches()) {
      throw new Refusal(
          "captions.time",
          "Line %d of the captions is no time. Write 00:01.000 --> 00:04.000.".formatted(at + 1));
    }
    long from = millis(time, 1);
    long to = millis(time, 5);
    if (to <= from) {
      throw new Refusal(
          "captions.time",
          "On line %d of the captions the words go before they come.".formatted(at + 1));
    }
    StringBuilder text = new StringBuilder();
    for (int i = at + 1; i < lines.size() && !lines.get(i).isBlank(); i++) {
      if (lines.get(i).contains("-->")) {
        break;
      }
      String plain = plain(lines.get(i));
      text.append(text.isEmpty() || plain.isEmpty() ? "" : "\n").append(plain);
    }
    String words = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    return new Cue(from, to, words);
  }

  private static long millis(Matcher time, int first) {
    String hours = time.group(first);
    long minutes =
        (hours == null ? 0 : Long.parseLong(hours)) * 60 + Long.parseLong(time.group(first + 1));
    return (minutes * 60 + Long.parseLong(time.group(first + 2))) * 1_000
        + Long.parseLong(time.group(first + 3));
  }

  private static String plain(String line) {
    String bare = TAG.matcher(line).replaceAll("").replaceAll("\\p{Cntrl}", "").strip();
    return SIGN.matcher(bare)
        .replaceAll(
            sign ->
                switch (sign.group(1)) {
                  case "amp" -> "&";
                  case "lt" -> "<";
                  case "gt" -> ">";
                  case "nbsp" -> "\u00a0";
                  default -> "";
                });
  }

  /** As WebVTT; what could be a tag is written as words. */
  public String webVtt() {
    StringBuilder file = new StringBuilder("WEBVTT\n");
    for (Cue cue : cues) {
      String words = cue.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      file.append('\n')
          .append(time(cue.fromMillis()))
          .append(" --> ")
          .append(time(cue.toMillis()))
          .append('\n')
          .append(words)
          .append('\n');
    }
    return file.toString();
  }

  private static String time(long millis) {
    return "%02d:%02d:%02d.%03d"
        .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1_000 % 60, millis % 1_000);
  }
}
