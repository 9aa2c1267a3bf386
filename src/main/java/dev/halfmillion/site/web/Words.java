package dev.halfmillion.site.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.LessonLength;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lengths, languages and names as people read them. */
final class Words {

  private Words() {}

  /** "42 lessons, 6 h 10 min"; one lesson is as long as it says beside it: "1 lesson, 0:30". */
  static String extent(List<LessonOutline> lessons) {
    if (lessons.size() == 1) {
      return "1 lesson, " + length(lessons.getFirst());
    }
    int seconds = lessons.stream().mapToInt(LessonOutline::seconds).sum();
    return lessons.size() + " lessons, " + duration(seconds);
  }

  /** All lessons of several courses. */
  static List<LessonOutline> lessons(List<CourseOutline> courses) {
    return courses.stream().flatMap(CourseOutline::lessons).toList();
  }

  /** "6 h 10 min", in started minutes. */
  static String duration(int seconds) {
    return LessonLength.minutes(seconds);
  }

  /** "6:40" for a video, "4 min" for something to read. */
  static String length(LessonOutline lesson) {
    return LessonLength.of(lesson);
  }

  /** "Hindi + English" for {@code hi,en}. */
  static String language(String tags) {
    return Arrays.stream(tags.split("[,+ ]+"))
        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
        .collect(Collectors.joining(" + "));
  }

  /** "Meera Kulkarni and Devika Joshi"; of more, "Meera Kulkarni and 2 others". */
  static String names(List<Instructor> people) {
    String first = people.getFirst().name();
    return switch (people.size()) {
      case 1 -> first;
      case 2 -> first + " and " + people.getLast().name();
      default -> first + " and " + (people.size() - 1) + " others";
    };
  }

  /** At most two initials. */
  static String initials(String name) {
    return Arrays.stream(name.strip().split("\\s+"))
        .filter(part -> !part.isEmpty() && Character.isLetter(part.codePointAt(0)))
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
        .limit(2)
        .collect(Collectors.joining());
  }
}
