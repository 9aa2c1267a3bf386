package dev.halfmillion.learning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said in a recording, read from WebVTT into pieces of about a minute. */
final class Captions {

  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,]\\d{3}\\s+-->.*");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final int PIECE_SECONDS = 60;
  private static final int LONGEST = 10_000;

  private Captions() {}

  /** Words from a second on. */
  record Piece(int atSeconds, String text) {}

  /** The pieces of a file; whatever is no cue is left out. */
  static List<Piece> pieces(String vtt) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int begins = 0;
    boolean inCue = false;
    for (String line : vtt.split("\\R")) {
      Matcher time = TIME.matcher(line.strip());
      if (time.matches()) {
        int second = second(time);
        if (!text.isEmpty() && (second - begins >= PIECE_SECONDS || text.length() > LONGEST)) {
          pieces.add(new Piece(begins, text.toString().strip()));
          text.setLength(0);
        }
        begins = text.isEmpty() ? second : begins;
        inCue = true;
      } else if (line.isBlank()) {
        inCue = false;
      } else if (inCue && text.length() <= LONGEST) {
        text.append(TAG.matcher(line).replaceAll("").strip()).append(' ');
      }
    }
    if (!text.toString().isBlank()) {
      pieces.add(new Piece(begins, text.toString().strip()));
    }
    return pieces;
  }

  private static int second(Matcher time) {
    int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
    return hours * 3_600 + Integer.parseInt(time.group(2)) * 60 + Integer.parseInt(time.group(3));
  }
}
