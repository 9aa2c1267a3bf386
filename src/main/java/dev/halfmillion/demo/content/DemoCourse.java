package dev.halfmillion.demo.content;

import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.site.SalesPage;
import java.util.List;
import java.util.stream.Stream;

/**
 * A course of the demo as its file tells it.
 *
 * @param slug its word in addresses and the file's name
 * @param title as on the cover
 * @param summary one or two sentences
 * @param rupees the price with tax; 0 for what is not sold
 * @param audience whom it is for
 * @param akshar the syllable on the cover
 * @param colour of the cover, 1 to 6
 * @param instructors who teaches it, in order
 * @param page the texts of its sales page
 * @param sections in order
 */
public record DemoCourse(
    String slug,
    String title,
    String summary,
    int rupees,
    Audience audience,
    String akshar,
    int colour,
    List<Instructor> instructors,
    SalesPage page,
    List<Section> sections) {

  public DemoCourse {
    instructors = List.copyOf(instructors);
    sections = List.copyOf(sections);
  }

  /** All lessons in order. */
  public Stream<Lesson> lessons() {
    return sections.stream().flatMap(section -> section.lessons().stream());
  }

  /** A section with its lessons in order. */
  public record Section(String title, List<Lesson> lessons) {

    public Section {
      lessons = List.copyOf(lessons);
    }
  }

  /**
   * A lesson.
   *
   * @param title as in the outline
   * @param video the name of its files; empty for an article
   * @param preview whether anybody may see it
   * @param markdown its text
   */
  public record Lesson(String title, String video, boolean preview, String markdown) {

    /** Whether it is mainly a video. */
    public boolean isVideo() {
      return !video.isEmpty();
    }
  }
}
