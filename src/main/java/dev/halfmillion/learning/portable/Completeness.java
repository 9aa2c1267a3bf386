package dev.halfmillion.learning.portable;

import dev.halfmillion.learning.portable.Manifest.FileEntry;
import dev.halfmillion.learning.portable.Manifest.Item;
import dev.halfmillion.learning.portable.Manifest.Recording;
import dev.halfmillion.platform.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a manifest leaves nothing out; what was read from outside may be null anywhere. */
final class Completeness {

  private static final int MOST_LESSONS = 500;
  private static final int LONGEST_VIDEO = 7 * 24 * 3_600;

  private Completeness() {}

  static void require(Manifest manifest) {
    all(
        "the course",
        manifest.slug(),
        manifest.audience(),
        manifest.title(),
        manifest.summary(),
        manifest.language(),
        manifest.cover());
    if (manifest.teachers().isEmpty()
        || (manifest.instructor() != null && !manifest.instructors().isEmpty())) {
      throw new Refusal(
          "bundle.manifest", "course.json needs a list of instructors with at least one.");
    }
    manifest.teachers().forEach(one -> all("an instructor", one.name(), one.bio()));
    all("the cover", manifest.cover().akshar());
    manifest.sections().forEach(section -> all("a section", section.title()));
    List<Item> lessons =
        manifest.sections().stream().flatMap(section -> section.lessons().stream()).toList();
    if (lessons.size() > MOST_LESSONS) {
      throw new Refusal("bundle.manifest", "A course has at most 500 lessons.");
    }
    lessons.forEach(Completeness::lesson);
  }

  private static void lesson(Item lesson) {
    all("a lesson", lesson.slug(), lesson.title(), lesson.text());
    lesson.documents().forEach(Completeness::file);
    lesson.pictures().forEach(Completeness::file);
    Recording recording = lesson.recording();
    if (recording != null) {
      file(recording.file());
      if (recording.seconds() < 1 || recording.seconds() > LONGEST_VIDEO) {
        throw new Refusal(
            "bundle.manifest", "A recording of \"%s\" has no length.".formatted(lesson.slug()));
      }
      if (recording.poster() != null) {
        file(recording.poster());
      }
      for (Manifest.Caption caption : recording.captions()) {
        all("a caption", caption.lang(), caption.label());
        file(caption.file());
      }
      recording.chapters().forEach(chapter -> all("a chapter", chapter.title()));
    }
  }

  private static void file(@Nullable FileEntry file) {
    all("a file", file);
    FileEntry known = Objects.requireNonNull(file);
    all("a file", known.file(), known.name(), known.type(), known.sha256());
    if (known.size() < 1 || known.name().length() > 120) {
      throw new Refusal(
          "bundle.manifest",
          "course.json says nothing true of %s.".formatted(BundleNames.shown(known.file())));
    }
  }

  private static void all(String what, @Nullable Object... values) {
    boolean missing =
        Stream.of(values)
            .anyMatch(value -> value == null || (value instanceof Collection<?> c && c.isEmpty()));
    if (missing) {
      throw new Refusal(
          "bundle.manifest", "course.json leaves something out of %s.".formatted(what));
    }
  }
}
