package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.platform.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a course and their lessons, in order. Places count from 0; a place beyond the end
 * is the end, for somebody else may have taken a lesson away meanwhile.
 */
record CourseOrder(List<Part> parts) {

  CourseOrder {
    parts = List.copyOf(parts);
  }

  /** A section with its lessons in order. */
  record Part(SectionId section, List<LessonId> lessons) {

    Part {
      lessons = List.copyOf(lessons);
    }
  }

  /** The section at another place among the sections. */
  CourseOrder withSectionAt(SectionId section, int place) {
    Part moved = part(section);
    List<Part> order = new ArrayList<>(parts);
    order.remove(moved);
    order.add(bounded(place, order.size()), moved);
    return new CourseOrder(order);
  }

  /** The section one place up or down; at the end it stays. */
  CourseOrder withSectionStepped(SectionId section, int step) {
    return withSectionAt(section, parts.indexOf(part(section)) + step);
  }

  /** The lesson at a place of a section, the lesson itself not counted. */
  CourseOrder withLessonAt(LessonId lesson, SectionId section, int place) {
    holder(lesson);
    part(section);
    List<Part> order = new ArrayList<>();
    for (Part part : parts) {
      List<LessonId> lessons = new ArrayList<>(part.lessons());
      lessons.remove(lesson);
      if (part.section().equals(section)) {
        lessons.add(bounded(place, lessons.size()), lesson);
      }
      order.add(new Part(part.section(), lessons));
    }
    return new CourseOrder(order);
  }

  /** The lesson one step up or down, over the border of its section into the next one. */
  CourseOrder withLessonStepped(LessonId lesson, int step) {
    Part holder = holder(lesson);
    int place = holder.lessons().indexOf(lesson) + step;
    if (place >= 0 && place < holder.lessons().size()) {
      return withLessonAt(lesson, holder.section(), place);
    }
    int next = parts.indexOf(holder) + step;
    if (next < 0 || next >= parts.size()) {
      return this;
    }
    Part neighbour = parts.get(next);
    return withLessonAt(lesson, neighbour.section(), step < 0 ? neighbour.lessons().size() : 0);
  }

  private Part part(SectionId section) {
    return parts.stream()
        .filter(part -> part.section().equals(section))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private Part holder(LessonId lesson) {
    return parts.stream()
        .filter(part -> part.lessons().contains(lesson))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static int bounded(int place, int most) {
    return Math.clamp(place, 0, most);
  }
}
