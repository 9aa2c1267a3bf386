package dev.halfmillion.learning.portable;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.LessonKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code course.json} says: the course without its texts and files, which it names.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format; a newer one is refused
 * @param instructor who teaches, as bundles said it of one alone; null where the list is there
 * @param instructors who teaches, in order
 * @param certificate whether whoever completes it gets one
 */
record Manifest(
    String format,
    int version,
    String slug,
    Audience audience,
    String title,
    String summary,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Teacher instructor,
    List<Teacher> instructors,
    String language,
    Look cover,
    @Nullable Boolean certificate,
    List<Part> sections) {

  static final String FORMAT = "halfmillion-course";
  static final int VERSION = 1;
  static final String NAME = "course.json";

  Manifest {
    instructors = listed(instructors);
    sections = listed(sections);
  }

  /** Who teaches, as either form says it. */
  List<Teacher> teachers() {
    return instructor == null ? instructors : List.of(instructor);
  }

  record Teacher(String name, String bio) {}

  record Look(String akshar, int colour) {}

  record Part(String title, List<Item> lessons) {

    Part {
      lessons = listed(lessons);
    }
  }

  /**
   * A lesson.
   *
   * @param text the name of its Markdown file, which names pictures as they are named here
   * @param pictures those in the text
   * @param kind where it is neither a text nor a recording
   * @param sheet the name of the file with what lessons of that kind have beside their text
   */
  record Item(
      String slug,
      String title,
      String text,
      boolean preview,
      boolean required,
      boolean published,
      @Nullable Recording recording,
      List<FileEntry> documents,
      List<FileEntry> pictures,
      @Nullable LessonKind kind,
      @Nullable String sheet) {

    Item {
      documents = listed(documents);
      pictures = listed(pictures);
    }
  }

  record Recording(
      FileEntry file,
      int seconds,
      @Nullable FileEntry poster,
      List<Caption> captions,
      List<Mark> chapters) {

    Recording {
      captions = listed(captions);
      chapters = listed(chapters);
    }
  }

  /** Where a chapter begins. */
  record Mark(int seconds, String title) {}

  record Caption(String lang, String label, FileEntry file) {}

  /**
   * A media file.
   *
   * @param file its name in the bundle
   * @param name what people call it
   * @param size in bytes
   * @param sha256 of its bytes, in lower-case hexadecimal
   */
  record FileEntry(String file, String name, String type, long size, String sha256) {}

  private static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(Objects.requireNonNull(list));
  }
}
