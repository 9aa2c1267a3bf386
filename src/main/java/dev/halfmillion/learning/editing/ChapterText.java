package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.LessonVideo.Chapter;
import dev.halfmillion.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chapters as an author types them: a line each, such as {@code 1:30 The first fold}. */
public final class ChapterText {

  private static final int MOST = 100;
  private static final int LONGEST = 120;
  private static final Pattern LINE =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):([0-5]\\d)\\s+(\\S.*)");

  private ChapterText() {}

  /** As an author would type them. */
  public static String of(List<Chapter> chapters) {
    return chapters.stream()
        .map(chapter -> time(chapter.seconds()) + " " + chapter.title())
        .collect(Collectors.joining("\n"));
  }

  private static String time(int seconds) {
    int minutes = seconds / 60;
    return minutes < 60
        ? "%d:%02d".formatted(minutes, seconds % 60)
        : "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
  }

  /**
   * Reads them.
   *
   * @param length of the recording, in seconds
   * @throws Refusal {@code lesson.chapters} with the line at fault
   */
  static List<Chapter> read(String text, int length) {
    List<String> lines = text.lines().map(String::strip).toList();
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        chapters.add(chapter(lines.get(i), i + 1));
      }
    }
    require(chapters, length);
    return chapters;
  }

  private static Chapter chapter(String line, int number) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new Refusal(
          "lesson.chapters",
          "Line %d of the chapters has no time and title. Write 1:30 and the title behind it."
              .formatted(number));
    }
    int hours = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
    int minutes = hours * 60 + Integer.parseInt(parts.group(2));
    return new Chapter(
        minutes * 60 + Integer.parseInt(parts.group(3)),
        parts.group(4).replaceAll("\\p{Cntrl}", " "));
  }

  /**
   * Whether a recording can have these chapters.
   *
   * @throws Refusal {@code lesson.chapters} where not
   */
  public static void require(List<Chapter> chapters, int length) {
    if (chapters.size() > MOST) {
      throw new Refusal("lesson.chapters", "A recording has at most 100 chapters.");
    }
    int before = -1;
    for (Chapter chapter : chapters) {
      String title = chapter.title().strip();
      if (title.isEmpty() || title.length() > LONGEST) {
        throw new Refusal(
            "lesson.chapters", "The title of a chapter has between 1 and 120 characters.");
      }
      if (chapter.seconds() <= before) {
        throw new Refusal(
            "lesson.chapters",
            "The chapter \u201c%s\u201d begins no later than the one before it.".formatted(title));
      }
      if (chapter.seconds() >= length) {
        throw new Refusal(
            "lesson.chapters",
            "The chapter \u201c%s\u201d begins after the end of the recording (%s)."
                .formatted(title, time(length)));
      }
      before = chapter.seconds();
    }
  }
}
